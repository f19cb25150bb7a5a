import { tieType } from '../../domain/tie-types';
import { didYouMean } from '../../model/nearest';
import { TIE_KEYS } from '../../model/read-plain-fact';
import { dateProblems } from '../date-problems';
import { propertyProblem } from '../property-problem';
import { type Rule, ruleOnAssertions } from '../rule';

/** A tie has only the properties of its type, each with the right type and possible dates. */
export const checkTieProperties: Rule = ruleOnAssertions(({ type, attributes }) => {
  const types = tieType(type)?.properties;
  if (!types) return [];
  const names = Object.keys(types);
  const problems = Object.entries(attributes).flatMap(([name, value]) => {
    const expected = types[name];
    if (expected !== undefined) return propertyProblem(name, value, expected) ?? [];
    const accepted = names.length === 0 ? 'none of its own' : names.join(', ');
    return [`unknown property "${name}" of ${type}.${didYouMean(name, [...names, ...TIE_KEYS])} Accepted: ${accepted}.`];
  });
  return [...problems, ...dateProblems(attributes, types)];
});
