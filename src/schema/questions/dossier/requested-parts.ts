/** Which parts of a dossier an operation requests; the others are not read. */
import type { GraphQLResolveInfo } from 'graphql';
import type { DossierPart } from '../../../questions/dossier/cypher/dossier-records';
import { selectedFields } from '../../lens/selected-fields';

/** The part that each field is read from. */
const PART_OF_FIELD: Readonly<Record<string, DossierPart>> = {
  ties: 'TIES',
  meetings: 'MEETINGS',
  treaties: 'TREATIES',
  treatyCounts: 'TREATIES',
  sharedOrganisations: 'MEMBERSHIPS',
  events: 'EVENTS',
  disputes: 'DISPUTES',
  thirdParties: 'THIRD_PARTIES',
  coverage: 'COVERAGE',
};
const SOURCED_PARTS: readonly DossierPart[] = ['TIES', 'MEETINGS', 'TREATIES', 'MEMBERSHIPS', 'EVENTS', 'DISPUTES', 'THIRD_PARTIES'];

export function requestedParts(info: GraphQLResolveInfo): ReadonlySet<DossierPart> {
  const requested = selectedFields(info, info.fieldNodes, () => true);
  const parts = new Set<DossierPart>();
  for (const nodes of requested.values()) {
    const name = nodes[0].name.value;
    const names = name === 'totals' ? [...selectedFields(info, nodes, () => true).values()].map(([counted]) => counted.name.value) : [name];
    for (const one of names) for (const part of findParts(one)) parts.add(part);
  }
  return parts;
}

/** The sources are those of every section. The coverage of a shared organisation belongs to its own section. */
function findParts(field: string): readonly DossierPart[] {
  if (field === 'sources') return SOURCED_PARTS;
  const part = PART_OF_FIELD[field];
  if (!part) return [];
  return part === 'MEMBERSHIPS' ? [part, 'COVERAGE'] : [part];
}
