import { didYouMean } from '../../model/nearest';
import { type Rule, ruleOnAssertions } from '../rule';

const STANCES = ['AFFIRMS', 'DENIES'];

/** A source affirms a tie or denies it; retracting is a separate operation. */
export const checkStances: Rule = ruleOnAssertions(({ stance }) =>
  STANCES.includes(stance) ? [] : [`stance: "${stance}" is not accepted.${didYouMean(stance, STANCES)} Accepted: ${STANCES.join(', ')}.`],
);
