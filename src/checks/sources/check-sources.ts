import type { World } from '../../model/world';
import { nearestId, type Rule, ruleOnAssertions, withArticle } from '../rule';

/** Every assertion has a source, and that source is a Source. A wrong source is reported once, at its first use. */
export const checkSources: Rule = (facts, world) => {
  const reported = new Set<string>();
  return ruleOnAssertions(({ sourceId }) => {
    const problem = reported.has(sourceId) ? null : sourceProblem(sourceId, world);
    reported.add(sourceId);
    return problem === null ? [] : [problem];
  })(facts, world);
};

/** The problem of a source, or null. */
export function sourceProblem(sourceId: string, world: World): string | null {
  if (sourceId === '') return 'the fact has no source. Accepted: source: the id of a source, at the head of the file.';
  const known = world.entity(sourceId);
  if (!known) return `unknown source "${sourceId}".${nearestId(sourceId, world)}`;
  return known.label === 'Source'
    ? null
    : `"${sourceId}" is ${withArticle(known.label)}, not a source. Accepted: an id that begins with source:.`;
}
