import { readCoveredWindow } from '../../model/covered/covered-window';
import { type Rule, ruleOnEntities } from '../rule';

/** Each line of a source's `covers` says of which ties it knows every one, and when. */
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
