import { type Rule, ruleOnAssertions } from '../rule';

/** A description records the name that its own source uses for an entity, so it points to that source and gives a name. */
export const checkDescriptions: Rule = ruleOnAssertions(({ type, object, sourceId, attributes }) => {
  if (type !== 'DESCRIBED_BY') return [];
  const elsewhere = { what: `DESCRIBED_BY leads to "${object}". Accepted: the source of the fact, "${sourceId}".`, field: 'object' };
  const nameless = { what: 'DESCRIBED_BY has no name. Accepted: name, the name that the source gives the entity.', field: 'name' };
  return [...(object === sourceId ? [] : [elsewhere]), ...(attributes['name'] ? [] : [nameless])];
});
