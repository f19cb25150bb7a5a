/** What a file says and the catalogue does not keep, listed for the person who brought it. */
import type { Problem } from '../errors';
import { say } from './output';

/** Only said if every fact was recorded before exactly as it comes now. */
export const NOTHING_NEW = 'Nothing new: everything was already recorded exactly so.';

/** Lines on a screen; the report on stdout has up to a thousand. */
const MAX_SHOWN = 20;

/** Says how many facts were left out, and which. */
export function reportLeftOut(disagreements: readonly Problem[]): void {
  if (disagreements.length === 0) return;
  say(`Left out, since the catalogue has another value: ${disagreements.length}.`);
  for (const { where, what } of disagreements.slice(0, MAX_SHOWN)) say(`  ${where}: ${what}`);
  const more = disagreements.length - MAX_SHOWN;
  if (more > 0) say(`  and ${more} more, which the report lists under "disagreements".`);
}
