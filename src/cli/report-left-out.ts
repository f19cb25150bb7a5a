/** Lists what a file says and the catalogue does not keep, for the person who imports it. */
import type { Problem } from '../errors';
import { say } from './output';

/** Used only if every fact was already recorded exactly as it is now. */
export const NOTHING_NEW = 'Nothing new: everything was already recorded exactly so.';

/** Maximum lines on a screen; the report on stdout has up to a thousand. */
const MAX_SHOWN = 20;

/** Says how many facts were left out, and which. */
export function reportLeftOut(disagreements: readonly Problem[]): void {
  if (disagreements.length === 0) return;
  say(`Left out, since the catalogue has another value: ${disagreements.length}.`);
  for (const { where, what } of disagreements.slice(0, MAX_SHOWN)) say(`  ${where}: ${what}`);
  const more = disagreements.length - MAX_SHOWN;
  if (more > 0) say(`  and ${more} more, which the report lists under "disagreements".`);
}
