import { nearestId, type Rule, ruleOnAssertions } from '../rule';

/** Every assertion has a source, and that source is a Source. */
export const checkSources: Rule = ruleOnAssertions(({ sourceId }, world) => {
  if (sourceId === '') return ['the fact has no source. Accepted: the id of a source, such as source:cow-igo.'];
  const known = world.entity(sourceId);
  if (!known) return [`unknown source "${sourceId}".${nearestId(sourceId, world)}`];
  return known.label === 'Source' ? [] : [`"${sourceId}" is a ${known.label}, not a source. Accepted: an id that begins with source:.`];
});
