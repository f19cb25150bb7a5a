import { CREDIBILITIES, RELIABILITIES } from '../../model/grades';
import { quoted, type Rule, ruleOnAssertions } from '../rule';

/** Grades are those of the Admiralty scale: A to F for the source, 1 to 6 for the information. */
export const checkGrades: Rule = ruleOnAssertions(({ reliability, credibility }) => [
  ...(RELIABILITIES.includes(reliability)
    ? []
    : [`reliability: ${quoted(reliability)} is not a grade. Accepted: ${RELIABILITIES.join(', ')}.`]),
  ...(CREDIBILITIES.includes(credibility)
    ? []
    : [`credibility: ${quoted(credibility)} is not a grade. Accepted: ${CREDIBILITIES.join(', ')}.`]),
]);
