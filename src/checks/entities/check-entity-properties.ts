import { entityKind } from '../../domain/entity-kinds';
import { didYouMean } from '../../model/nearest';
import { propertyProblem } from '../property-problem';
import { type Rule, ruleOnEntities, withArticle } from '../rule';

/** An entity has only the properties of its kind, each with the right type. */
export const checkEntityProperties: Rule = ruleOnEntities(({ label, properties }) => {
  const types = entityKind(label)?.properties;
  if (!types) return [];
  return Object.entries(properties).flatMap(([name, value]) => {
    const type = types[name];
    const problem =
      type === undefined
        ? `unknown property "${name}" of ${withArticle(label)}.${didYouMean(name, Object.keys(types))} Accepted: ${Object.keys(types).join(', ')}.`
        : propertyProblem(name, value, type);
    return problem === null ? [] : [problem];
  });
});
