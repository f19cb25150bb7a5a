/** Lists what a file says and the entries do not, for the person who imports it. */
import type { Problem } from '../errors';
import type { EntryDifferences } from '../recorder/recorder';
import { say } from './output';

/** Used only if every fact was already recorded exactly as it is now. */
export const NOTHING_NEW = 'Nothing new: everything was already recorded exactly so.';

/** Maximum lines on a screen; the report on stdout has up to a thousand. */
const MAX_SHOWN = 20;

/** Says how many values are descriptions beside the entry, how many were left out, and which. */
export function reportDifferences({ disagreements, secondDescriptions }: EntryDifferences): void {
  reportProblems('Recorded as a second description, since the catalogue has another value', secondDescriptions, 'secondDescriptions');
  reportProblems('Left out, since the catalogue has another value', disagreements, 'disagreements');
}

function reportProblems(title: string, problems: readonly Problem[], list: keyof EntryDifferences): void {
  if (problems.length === 0) return;
  say(`${title}: ${problems.length}.`);
  for (const { where, what } of problems.slice(0, MAX_SHOWN)) say(`  ${where}: ${what}`);
  const more = problems.length - MAX_SHOWN;
  if (more > 0) say(`  and ${more} more, which the report lists under "${list}".`);
}
