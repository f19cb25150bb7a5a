/** The organisations that several actors are or were members of, with every visible assertion of their memberships. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { toInteger } from '../../database/stored-values';
import type { Lens } from '../../model/lens';
import type { EdgeRow } from '../shared/cypher/edge-row';
import { edgeUnderLens, lensParams, nodeUnderLens } from '../shared/cypher/lens-predicate';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';

/**
 * Rows for `readMembershipsInCommon`: one for each id of the actors that is recorded, as `found`, and one for each edge of an organisation
 * to which all of them have ties.
 */
export function membershipsInCommon(of: readonly string[], lens: Lens, clusters: EntityClusters = NO_EQUIVALENCES): CypherQuery {
  const members = Object.fromEntries(of.flatMap((id) => clusters.listEntries(id).map((entry) => [entry, id])));
  return {
    cypher: `MATCH (member:Entity) WHERE member.id IN $entries AND ${nodeUnderLens('member')}
WITH collect(member) AS members
CALL (members) {
  UNWIND members AS member
  RETURN member.id AS found, null AS subject, null AS object, null AS edge
  UNION ALL
  UNWIND members AS member
  MATCH (member)-[e:MEMBER_OF]->(organisation:Organisation)
  WHERE ${edgeUnderLens('e', lens)} AND ${nodeUnderLens('organisation')}
  WITH organisation, count(DISTINCT $members[member.id]) AS present, collect({subject: member.id, edge: e}) AS edges
  WHERE present = $present
  UNWIND edges AS one
  RETURN null AS found, one.subject AS subject, organisation.id AS object, properties(one.edge) AS edge
}
RETURN found, subject, object, edge`,
    columns: ['found', 'subject', 'object', 'edge'],
    params: { entries: Object.keys(members), members, present: toInteger(of.length), ...lensParams(lens) },
  };
}

export interface MembershipsInCommon {
  readonly found: readonly string[];
  readonly edges: readonly EdgeRow[];
}

/** The actors found, and every edge of an organisation to which all of them have ties. */
export function readMembershipsInCommon(rows: readonly Row[]): MembershipsInCommon {
  const found: string[] = [];
  const edges: EdgeRow[] = [];
  for (const row of rows) {
    if (row['edge'] === null) found.push(row['found'] as string);
    else edges.push({ ...(row as unknown as EdgeRow), type: 'MEMBER_OF' });
  }
  return { found, edges };
}
