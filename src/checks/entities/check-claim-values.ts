import { type Rule, ruleOnEntities } from '../rule';

/** A claimed quantity runs from its least to its greatest value, and says what is counted. */
export const checkClaimValues: Rule = ruleOnEntities(({ label, properties }) => {
  if (label !== 'Claim') return [];
  const { valueMin, valueMax, unit } = properties;
  const problems: string[] = [];
  if (typeof valueMin === 'number' && typeof valueMax === 'number' && valueMin > valueMax) {
    problems.push(`valueMin ${valueMin} is greater than valueMax ${valueMax}. Accepted: the least value first.`);
  }
  if ((valueMin !== undefined || valueMax !== undefined) && unit === undefined) {
    problems.push('a claimed value has no unit. Accepted: unit: what is counted, such as persons.');
  }
  return problems;
});
