/** The ties that lead on from the entities of a ring, each once for each end that is opened. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { returnInBatches } from '../../database/in-batches';
import type { Reading } from '../shared/traversal/account';
import { ACCOUNTS_AT_ONCE, type AccountRow, projectAccount } from '../shared/traversal/cypher/accounts';
import {
  countDegreeOfMet,
  mayMeet,
  type TraversalUnderLens,
  traversalParams,
  traversedEdges,
} from '../shared/traversal/cypher/traversed-edges';
import type { MetTie } from './grow-neighbourhood';

/** A tie that was met, and what was read of its assertions: nothing, or edges for `readAccount`. */
export interface TieRead extends MetTie {
  readonly accountRows: readonly AccountRow[];
}

/**
 * Rows `{met}`, each a batch of ties: the id of the entity met, and its degree if the search continues.
 * Then the id of the entity that was opened, the tie's type and id, and one of its accounts if these are read.
 * The rows of one tie are consecutive.
 */
export function tiesAround(ids: readonly string[], reading: Reading, search: TraversalUnderLens): CypherQuery {
  const tie = 'id, m, type(e) AS type, e.tieId AS tie';
  const grouped =
    reading === 'ACCOUNTS'
      ? `WITH ${tie}, collect(${projectAccount(search.traversal)}) AS accounts`
      : `WITH DISTINCT ${tie}, [null] AS accounts`;
  return {
    cypher: `${traversedEdges(search)}
${grouped}
WITH m, collect([id, type, tie, accounts]) AS ties WHERE ${mayMeet(search)}
WITH m.id AS met, ${countDegreeOfMet(search)} AS degree, ties
UNWIND ties AS tie
UNWIND tie[3] AS account
WITH collect([met, degree, tie[0], tie[1], tie[2], account]) AS found
${returnInBatches('found', 'met', reading === 'ACCOUNTS' ? ACCOUNTS_AT_ONCE : undefined)}`,
    params: traversalParams(ids, search),
  };
}

type MetRow = readonly [met: string, degree: number | null, opened: string, type: string, tie: string, account: AccountRow | null];

export function* readTiesAround(rows: readonly Row[]): Generator<TieRead> {
  let read = null as (TieRead & { readonly accountRows: AccountRow[] }) | null;
  for (const row of rows) {
    for (const [to, , from, type, id, accountRow] of row['met'] as readonly MetRow[]) {
      if (read?.id !== id || read.to !== to || read.from !== from) {
        if (read) yield read;
        read = { id, type, from, to, accountRows: [] };
      }
      if (accountRow) read.accountRows.push(accountRow);
    }
  }
  if (read) yield read;
}
