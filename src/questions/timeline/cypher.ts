/** The assertions about entities, with as much of each edge as its position in time needs. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { toInteger } from '../../database/stored-values';
import type { Lens } from '../../model/lens';
import { edgeOfTypesUnderLens, lensParams, nodeUnderLens } from '../shared/cypher/lens-predicate';
import type { Evidence, NotedAssertion } from '../shared/evidence';
import { type AccountRow, projectAccount, projectNoted, readAccount } from '../shared/traversal/cypher/accounts';
import { hasWindow, type TimelineRequest } from './request';
import type { TypedAccount } from './resolve';

/**
 * Rows for `readAssertionsAbout`: one for each entity that is recorded, with its id as `found`, and one for each of its edges. With the evidence
 * NOTED, the edges are for the policy ALL alone, and for `readNoted` too.
 */
export function assertionsAbout(request: TimelineRequest, lens: Lens, evidence: Evidence = 'WHOLE'): CypherQuery {
  const { of, tieTypes, from, to } = request;
  // Single edges can be filtered by the window only if each assertion is a spell of its own. Other policies first select among all of them.
  const inWindow = lens.policy === 'ALL' && hasWindow(request) ? ' AND e.startEarliest <= $to AND e.endLatest >= $from' : '';
  const traversal = { tieTypes, kinds: null, avoid: [] };
  return {
    cypher: `UNWIND $of AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
WITH collect(n) AS entities
CALL (entities) {
  UNWIND entities AS n
  RETURN n.id AS found, null AS edge
  UNION ALL
  UNWIND entities AS n
  MATCH (n)-[e:${tieTypes.join('|')}]-()
  WHERE ${edgeOfTypesUnderLens('e', tieTypes, lens)}${inWindow}
  WITH DISTINCT e
  RETURN null AS found, ${evidence === 'NOTED' ? projectNoted(traversal) : projectAccount(traversal)} AS edge
}
RETURN found, edge`,
    columns: ['found', 'edge'],
    params: { of, from: toInteger(from), to: toInteger(to), ...lensParams(lens) },
  };
}

export function readAssertionsAbout(rows: readonly Row[]): { readonly found: readonly string[]; readonly edges: readonly AccountRow[] } {
  const found: string[] = [];
  const edges: AccountRow[] = [];
  for (const row of rows) {
    if (row['edge'] === null) found.push(row['found'] as string);
    else edges.push(row['edge'] as AccountRow);
  }
  return { found, edges };
}

export function readTypedAccount(edge: AccountRow, published: ReadonlyMap<string, number>): TypedAccount {
  return { ...readAccount(edge, published), type: edge['type'] as string };
}

export function readNoted(edge: AccountRow): NotedAssertion {
  return { tieId: edge['tieId'] as string, sourceId: edge['sourceId'] as string, standing: edge['standing'] as string };
}
