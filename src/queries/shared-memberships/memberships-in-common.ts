/** The organisations that several actors are or were in, with every visible assertion of their memberships. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { APART, type SameThings } from '../../model/judged-same/same-things';
import type { Lens } from '../../model/lens';
import { edgeUnderLens, lensParams, nodeUnderLens } from '../lens-predicate';
import { whole } from '../recording/stored-values';
import type { EdgeRow } from '../visible-assertion';

/** One row `{found, shared}`: which ids of the actors there are, and each organisation with the edges of all of the actors. */
export function membershipsInCommon(of: readonly string[], lens: Lens, same: SameThings = APART): CypherQuery {
  const members = Object.fromEntries(of.flatMap((id) => same.entriesOf(id).map((entry) => [entry, id])));
  return {
    cypher: `MATCH (member:Entity) WHERE member.id IN $entries AND ${nodeUnderLens('member')}
WITH collect(member) AS members
CALL (members) {
  UNWIND members AS member
  MATCH (member)-[e:MEMBER_OF]->(organisation:Organisation)
  WHERE ${edgeUnderLens('e', lens)} AND ${nodeUnderLens('organisation')}
  WITH organisation, count(DISTINCT $members[member.id]) AS present, collect({subject: member.id, edge: properties(e)}) AS edges
  WHERE present = $present
  RETURN collect({organisation: organisation.id, edges: edges}) AS shared
}
RETURN [member IN members | member.id] AS found, shared`,
    params: { entries: Object.keys(members), members, present: whole(of.length), ...lensParams(lens) },
  };
}

export interface MembershipsInCommon {
  readonly found: readonly string[];
  readonly edges: readonly EdgeRow[];
}

/** The actors found, and every edge of an organisation that all of them are tied to. */
export function readMembershipsInCommon(row: Row): MembershipsInCommon {
  const shared = row['shared'] as readonly { organisation: string; edges: readonly { subject: string; edge: EdgeRow['edge'] }[] }[];
  return {
    found: row['found'] as readonly string[],
    edges: shared.flatMap(({ organisation, edges }) =>
      edges.map(({ subject, edge }) => ({ type: 'MEMBER_OF', subject, object: organisation, edge })),
    ),
  };
}
