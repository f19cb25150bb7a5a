import { type Rule, ruleOnEntities } from '../rule';

/** Every entity has a name, here or already in the database. */
export const checkNames: Rule = (facts, world) => {
  const named = new Set(facts.flatMap((fact) => (fact.fact === 'entity' && fact.properties['name'] !== undefined ? [fact.id] : [])));
  return ruleOnEntities(({ id }) =>
    named.has(id) ? [] : [{ what: `"${id}" has no name. Accepted: name: the words people know it by.`, field: 'name' }],
  )(facts, world);
};
