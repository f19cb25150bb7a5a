/** Everything recorded between two actors: one part per section, in one statement. */
import type { CypherQuery } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import { sourcesThatCover } from '../../shared/cypher/covering-sources';
import { nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { NONE, returnSubgraph } from '../../shared/cypher/subgraph';
import { type EntityClusters, NO_EQUIVALENCES } from '../../shared/equivalence/entity-clusters';
import { representationParams } from '../../shared/representation/cypher';
import { disputedClaims } from './disputed-claims';
import { eventsBetween } from './events-between';
import { membershipsBetween, thirdPartyTies, tiesBetween } from './ties-between';
import { treatiesBetween } from './treaties-between';

/** The parts of a dossier. */
export type DossierPart = 'TIES' | 'MEETINGS' | 'TREATIES' | 'MEMBERSHIPS' | 'EVENTS' | 'DISPUTES' | 'THIRD_PARTIES' | 'COVERAGE';

/**
 * Rows for `readSubgraph`, for all ids of either end. The part ENDS has the ends that are recorded; OCCASIONS holds the events of all
 * sections.
 */
export function dossierRecords(
  ends: readonly [string, string],
  parts: ReadonlySet<DossierPart>,
  lens: Lens,
  clusters: EntityClusters = NO_EQUIVALENCES,
): CypherQuery {
  const withEvents = parts.has('MEETINGS') || parts.has('EVENTS') || parts.has('THIRD_PARTIES');
  const statements = [
    recordedEnds(),
    ...(parts.has('TIES') ? [tiesBetween(lens)] : []),
    ...(withEvents ? [eventsBetween(parts, lens)] : []),
    ...(parts.has('THIRD_PARTIES') ? [thirdPartyTies(lens)] : []),
    ...(parts.has('TREATIES') ? [treatiesBetween(lens)] : []),
    ...(parts.has('MEMBERSHIPS') ? [membershipsBetween(lens)] : []),
    ...(parts.has('DISPUTES') ? [disputedClaims(lens)] : []),
    ...(parts.has('COVERAGE') ? [coveringSourcesPart()] : []),
  ];
  return {
    cypher: statements.join('\nUNION ALL\n'),
    params: {
      ends: ends.map((id) => clusters.listEntries(id)),
      judged: clusters.all.flatMap(({ entries }) => entries),
      ...representationParams(lens),
    },
  };
}

function recordedEnds(): string {
  return `UNWIND $ends[0] + $ends[1] AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
WITH collect(n) AS found
${returnSubgraph('ENDS', NONE, 'found')}`;
}

function coveringSourcesPart(): string {
  return `${sourcesThatCover()}
WITH collect(source) AS sources
${returnSubgraph('COVERAGE', NONE, 'sources', ['voice', 'reliability', 'covers'])}`;
}
