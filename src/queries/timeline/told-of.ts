/** What is told of entities, as much of each edge as its place in time must know. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Lens } from '../../model/lens';
import type { TypedAccount } from '../../model/timeline/timeline-entries';
import type { TimelineRequest } from '../../model/timeline/timeline-request';
import { edgeUnderLens, lensParams, nodeUnderLens } from '../lens-predicate';
import { type AccountRow, accountOf, readAccount } from '../paths/accounts';
import { whole } from '../recording/stored-values';

/** One row `{found, told}`: which of the entities there are, and the edges at them. */
export function toldOf({ of, tieTypes, from, to }: TimelineRequest, lens: Lens): CypherQuery {
  // Only where each telling is a spell of its own can the window be asked of single edges: other policies choose among all of them first.
  const inWindow = lens.policy === 'ALL' ? ' AND e.startEarliest <= $to AND e.endLatest >= $from' : '';
  return {
    cypher: `UNWIND $of AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
WITH collect(n) AS found
CALL (found) {
  UNWIND found AS n
  MATCH (n)-[e:${tieTypes.join('|')}]-()
  WHERE ${edgeUnderLens('e', lens)}${inWindow}
  RETURN collect(DISTINCT ${accountOf({ tieTypes, kinds: null, avoid: [] })}) AS told
}
RETURN [n IN found | n.id] AS found, told`,
    params: { of, from: whole(from), to: whole(to), ...lensParams(lens) },
  };
}

export function readToldOf(row: Row): { readonly found: readonly string[]; readonly told: readonly AccountRow[] } {
  return { found: row['found'] as readonly string[], told: row['told'] as readonly AccountRow[] };
}

export function readTypedAccount(edge: AccountRow, published: ReadonlyMap<string, number>): TypedAccount {
  return { ...readAccount(edge, published), type: edge['type'] as string };
}
