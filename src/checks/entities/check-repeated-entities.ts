import type { Problem } from '../../errors';
import type { PropertyValue } from '../../model/fact';
import { quoted, type Rule } from '../rule';

/** Several facts may describe an entity and add to it, but none may change a value of an earlier one. Lists are united. */
export const checkRepeatedEntities: Rule = (facts) => {
  const problems: Problem[] = [];
  const known = new Map<string, Map<string, { value: PropertyValue; place: string }>>();
  for (const fact of facts) {
    if (fact.fact !== 'entity') continue;
    const earlier = known.get(fact.id) ?? new Map();
    known.set(fact.id, earlier);
    for (const [name, value] of Object.entries(fact.properties)) {
      const first = earlier.get(name);
      if (!first) earlier.set(name, { value, place: fact.place });
      else if (!Array.isArray(value) && JSON.stringify(first.value) !== JSON.stringify(value)) {
        const what = `"${fact.id}" has ${name} ${quoted(value)} here but ${quoted(first.value)} at ${first.place}. Accepted: one value.`;
        problems.push({ where: fact.place, what });
      }
    }
  }
  return problems;
};
