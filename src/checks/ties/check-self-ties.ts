import { type Rule, ruleOnAssertions } from '../rule';

/** No tie connects an entity to itself. */
export const checkSelfTies: Rule = ruleOnAssertions(({ type, subject, object }) =>
  subject === object ? [{ what: `${type} leads from "${subject}" to itself. Accepted: two different ends.`, field: 'object' }] : [],
);
