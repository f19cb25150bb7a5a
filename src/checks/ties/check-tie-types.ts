import { TIE_TYPE_NAMES, tieType } from '../../domain/tie-types';
import { didYouMean } from '../../model/nearest';
import { type Rule, ruleOnAssertions } from '../rule';

/** The tie type is one of the closed list. */
export const checkTieTypes: Rule = ruleOnAssertions(({ type }) =>
  tieType(type) ? [] : [`unknown tie type "${type}".${didYouMean(type, TIE_TYPE_NAMES)} Accepted: ${TIE_TYPE_NAMES.join(', ')}.`],
);
