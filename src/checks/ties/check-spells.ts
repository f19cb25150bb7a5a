import { didYouMean } from '../../model/nearest';
import { boundsOf, END_STATUSES } from '../../model/spell';
import { type Rule, ruleOnAssertions } from '../rule';

/** A spell has possible days, an end that fits its status, and does not end before it starts. */
export const checkSpells: Rule = ruleOnAssertions(({ spell }) => {
  if (!END_STATUSES.includes(spell.endStatus)) {
    const near = didYouMean(spell.endStatus, END_STATUSES);
    return [`endStatus: "${spell.endStatus}" is not accepted.${near} Accepted: ${END_STATUSES.join(', ')}.`];
  }
  try {
    boundsOf(spell);
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
});
