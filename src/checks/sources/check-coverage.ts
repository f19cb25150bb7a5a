import { readCoveredWindow } from '../../model/covered/covered-window';
import { type Rule, ruleOnEntities } from '../rule';

/** Each line of a source's `covers` names the ties for which the source is complete, and the time. */
export const checkCoverage: Rule = ruleOnEntities(({ label, properties }) => {
  const { covers } = properties;
  if (label !== 'Source' || !Array.isArray(covers)) return [];
  return covers.flatMap((line) => {
    try {
      readCoveredWindow(line);
      return [];
    } catch (error) {
      return [`covers: ${(error as Error).message}`];
    }
  });
});
