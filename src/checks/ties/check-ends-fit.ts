import { tieType } from '../../domain/tie-types';
import { type Rule, ruleOnAssertions, withArticle } from '../rule';

/** The tie type allows the kinds of the two ends. */
export const checkEndsFit: Rule = ruleOnAssertions(({ type, subject, object }, world) => {
  const known = tieType(type);
  if (!known) return [];
  const ends = [
    ['from', subject, known.subjects],
    ['to', object, known.objects],
  ] as const;
  return ends.flatMap(([way, id, accepted]) => {
    const label = world.entity(id)?.label;
    if (label === undefined || accepted.includes(label)) return [];
    return [`${type} cannot lead ${way} ${withArticle(label)} ("${id}"). Accepted: ${accepted.join(', ')}.`];
  });
});
