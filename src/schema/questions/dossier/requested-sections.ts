/** Which sections of a dossier an operation requests; the others are not read. */
import type { GraphQLResolveInfo } from 'graphql';
import { DOSSIER_SECTIONS } from '../../../questions/dossier/sections';
import { selectedFields } from '../../lens/selected-fields';

/** Their names, and `coverage` if it is requested or shown by one of them. */
export function requestedSections(info: GraphQLResolveInfo): ReadonlySet<string> {
  const fields = [...selectedFields(info, info.fieldNodes, () => true).values()].flatMap((nodes) => {
    const name = nodes[0].name.value;
    return name === 'totals' ? [...selectedFields(info, nodes, () => true).values()].map(([counted]) => counted.name.value) : [name];
  });
  return new Set(fields.flatMap(sectionsBehind));
}

/** The sections that a field is computed from, with `coverage` if the field shows it. */
function sectionsBehind(field: string): readonly string[] {
  if (field === 'sources') return DOSSIER_SECTIONS.map(({ name }) => name);
  const section = DOSSIER_SECTIONS.find(({ name }) => name === (field === 'treatyCounts' ? 'treaties' : field));
  if (!section) return [field];
  return section.showsCoverage ? [section.name, 'coverage'] : [section.name];
}
