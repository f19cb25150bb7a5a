/** Everything recorded between two actors: one part per section, in one statement. */
import type { CypherQuery } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import { sourcesThatCover } from '../../shared/cypher/covering-sources';
import { nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { returnSubgraph } from '../../shared/cypher/subgraph';
import { type EntityClusters, NO_EQUIVALENCES } from '../../shared/equivalence/entity-clusters';
import { representationParams } from '../../shared/representation/cypher/lens-binding';
import { DOSSIER_SECTIONS, type DossierPart } from '../sections';
import { ALL_TIES, type PartRequest, type ShownTies } from '../shown-ties';
import { disputedClaims } from './disputed-claims';
import { eventsBetween } from './events-between';
import { membershipsBetween, thirdPartyTies, tiesBetween } from './ties-between';
import { treatiesBetween } from './treaties-between';

/** The statement of each part, in the order in which they run. */
const STATEMENTS: Readonly<Record<DossierPart, (request: PartRequest) => string>> = {
  TIES: tiesBetween,
  OCCASIONS: eventsBetween,
  THIRD_PARTIES: thirdPartyTies,
  TREATIES: treatiesBetween,
  MEMBERSHIPS: membershipsBetween,
  DISPUTES: disputedClaims,
};

/**
 * Rows for `readSubgraph`, for all ids of either end: the parts of the sections named, and what sources cover if `coverage` is named. The
 * part ENDS has the ends that are recorded.
 */
export function dossierRecords(
  ends: readonly [string, string],
  sections: ReadonlySet<string>,
  lens: Lens,
  clusters: EntityClusters = NO_EQUIVALENCES,
  shown: ShownTies = ALL_TIES,
): CypherQuery {
  const parts = new Set<string>(DOSSIER_SECTIONS.filter(({ name }) => sections.has(name)).flatMap((section) => section.parts));
  const statements = [
    recordedEnds(),
    ...Object.entries(STATEMENTS).flatMap(([part, buildStatement]) => (parts.has(part) ? [buildStatement({ lens, sections, shown })] : [])),
    ...(sections.has('coverage') ? [coveringSourcesPart()] : []),
  ];
  return {
    cypher: statements.join('\nUNION ALL\n'),
    params: {
      ends: ends.map((id) => clusters.listEntries(id)),
      ...representationParams(lens),
    },
  };
}

function recordedEnds(): string {
  return `UNWIND $ends[0] + $ends[1] AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
WITH collect(n) AS found
${returnSubgraph('ENDS', { nodes: 'found' })}`;
}

function coveringSourcesPart(): string {
  return `${sourcesThatCover()}
WITH collect(source) AS sources
${returnSubgraph('COVERAGE', { nodes: 'sources', read: ['voice', 'reliability', 'covers'] })}`;
}
