/** Why an assertion is recorded, by the words of the semantics. Shares no code with src. */
import type { TieWord } from './history';

type Told = Omit<TieWord, 'type' | 'subject' | 'object' | 'key' | 'record' | 'sourceId' | 'differing'>;

export type WhyRecorded = 'ASSERTED' | 'ENDED' | 'CORRECTED' | 'RETRACTED';

/** The reason, from what was known of the assertion before and after; null if nothing about it is new. */
export function whyRecorded(before: Told | null, after: Told): WhyRecorded | null {
  if (before === null) return after.withdrawn ? 'RETRACTED' : 'ASSERTED';
  const [was, is] = [apart(before), apart(after)];
  const changed = Object.keys(is).filter((name) => was[name] !== is[name]);
  if (changed.length === 0) return null;
  if (after.withdrawn) return 'RETRACTED';
  if (before.withdrawn) return 'ASSERTED';
  const itEnds = before.endStatus === 'ONGOING' && before.end === null && after.endStatus === 'ENDED';
  return itEnds && changed.every((name) => OF_AN_END.includes(name)) ? 'ENDED' : 'CORRECTED';
}

/** What may change with an end: the end itself, and where and how the source says so. */
const OF_AN_END = ['end', 'endStatus', 'locator', 'quote'];

/** Everything that an assertion says, name by name. */
function apart(told: Told): Record<string, unknown> {
  const { stance, withdrawn, start, end, endStatus, assertedBy, reliability, credibility, locator, quote, properties } = told;
  const own = Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return { stance, withdrawn, start, end, endStatus, assertedBy, reliability, credibility, locator, quote, own: own.join('|') };
}
