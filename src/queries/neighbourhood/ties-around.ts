/** The ties that lead on from the entities of a ring, each once from each end that is opened. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { MetTie } from '../../model/neighbourhood/grow-neighbourhood';
import type { Reading } from '../../model/paths/account';
import { type AccountRow, accountOf } from '../paths/accounts';
import { degreeOfMet, mayMeet, type Travelling, travelledEdges, travelParams } from '../paths/travelled-edges';

/** A tie met, and what was read of its assertions: nothing, or edges for `readAccount`. */
export interface TieRead extends MetTie {
  readonly told: readonly AccountRow[];
}

/**
 * One row `{met}`: of each entity met its id, its degree where the search goes on, and each tie that leads to it: the id of the entity that was opened, the
 * tie's type and id, and its accounts where these are read.
 */
export function tiesAround(ids: readonly string[], reading: Reading, search: Travelling): CypherQuery {
  const tie = 'id, m, type(e) AS type, e.tieId AS tie';
  const gathered =
    reading === 'ACCOUNTS' ? `WITH ${tie}, collect(${accountOf(search.travel)}) AS told` : `WITH DISTINCT ${tie}, [] AS told`;
  return {
    cypher: `${travelledEdges(search)}
${gathered}
WITH m, collect([id, type, tie, told]) AS ties WHERE ${mayMeet(search)}
RETURN collect([m.id, ${degreeOfMet(search)}, ties]) AS met`,
    params: travelParams(ids, search),
  };
}

type MetRow = readonly [id: string, degree: number | null, ties: readonly (readonly [string, string, string, TieRead['told']])[]];

export function* readTiesAround(rows: readonly Row[]): Generator<TieRead> {
  for (const row of rows) {
    for (const [to, , ties] of row['met'] as readonly MetRow[]) {
      for (const [from, type, id, told] of ties) yield { id, type, from, to, told };
    }
  }
}
