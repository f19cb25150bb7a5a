import { type Breach, type Rule, ruleOnEntities } from '../rule';

/** A claimed quantity has a least value not above its greatest value, and says what is counted. */
export const checkClaimValues: Rule = ruleOnEntities(({ label, properties }) => {
  if (label !== 'Claim') return [];
  const { valueMin, valueMax, unit } = properties;
  const problems: Breach[] = [];
  if (typeof valueMin === 'number' && typeof valueMax === 'number' && valueMin > valueMax) {
    problems.push({
      what: `valueMin ${valueMin} is greater than valueMax ${valueMax}. Accepted: the least value first.`,
      field: 'valueMax',
    });
  }
  if ((valueMin !== undefined || valueMax !== undefined) && unit === undefined) {
    problems.push({ what: 'a claimed value has no unit. Accepted: unit: what is counted, such as persons.', field: 'unit' });
  }
  return problems;
});
