/** The ties that lead on from the entities of a ring, each once from each end that is opened. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { MetTie } from '../../model/neighbourhood/grow-neighbourhood';
import type { Reading } from '../../model/paths/account';
import { type AccountRow, accountOf } from '../paths/accounts';
import { mayMeet, type Travelling, travelledEdges, travelParams } from '../paths/travelled-edges';

/** A tie met, and what was read of its assertions: nothing, or edges for `readAccount`. */
export interface TieRead extends MetTie {
  readonly told: readonly AccountRow[];
}

/** One row `{id, type, ties}` an entity and tie type: each tie's id, the entity at its other end, and its accounts where these are read. */
export function tiesAround(ids: readonly string[], reading: Reading, search: Travelling): CypherQuery {
  const met = 'id, m, type(e) AS type, e.tieId AS tie';
  const gathered =
    reading === 'ACCOUNTS' ? `WITH ${met}, collect(${accountOf(search.travel)}) AS told` : `WITH DISTINCT ${met}, [] AS told`;
  return {
    cypher: `${travelledEdges(search)}
${gathered}
WHERE ${mayMeet(search)}
RETURN id, type, collect([tie, m.id, told]) AS ties`,
    params: travelParams(ids, search),
  };
}

export function* readTiesAround(rows: readonly Row[]): Generator<TieRead> {
  for (const row of rows) {
    for (const [id, to, told] of row['ties'] as readonly (readonly [string, string, TieRead['told']])[]) {
      yield { id, type: row['type'] as string, from: row['id'] as string, to, told };
    }
  }
}
