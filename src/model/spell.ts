/** A spell: the time in the world during which a tie is said to have held, as written and as bounds. */
import { InvalidArgument } from '../errors';
import { type Day, EARLIEST_DAY, formatDay, LAST_ENDED_DAY, LATEST_DAY } from './day';
import type { DaySpan } from './day-spans';
import { readEdtfDate } from './edtf-date';

/** The meaning of the end: ongoing; over; unknown; or the data end there (and say nothing about the day after). */
export type EndStatus = 'ONGOING' | 'ENDED' | 'UNKNOWN' | 'CENSORED';
export const END_STATUSES: readonly EndStatus[] = ['ONGOING', 'ENDED', 'UNKNOWN', 'CENSORED'];

/** A spell as written. `start` null is unknown, ".." is open (it always held); `end` ".." is the same as ONGOING. */
export interface Spell {
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: EndStatus;
}

/** The days a spell can have begun and ended, inclusive, with sentinels in place of what is open or unknown. */
export interface SpellBounds {
  readonly startEarliest: Day;
  readonly startLatest: Day;
  readonly endEarliest: Day;
  readonly endLatest: Day;
}

/** How surely a spell covers a day or a longer period. */
export type Certainty = 'CERTAIN' | 'POSSIBLE';
export const CERTAINTIES: readonly Certainty[] = ['CERTAIN', 'POSSIBLE'];

/** A spell as users give it: without an end status, the end determines it. */
export interface SpellInput {
  readonly start?: string | null | undefined;
  readonly end?: string | null | undefined;
  readonly endStatus?: EndStatus | null | undefined;
}

/** The spell that an input means: a given end is ENDED, ".." is ONGOING, no end is UNKNOWN. */
export function toSpell(input: SpellInput): Spell {
  // ".." with another status stays as written, so that `readBounds` refuses it.
  const end = input.end === '..' && (input.endStatus ?? 'ONGOING') === 'ONGOING' ? null : (input.end ?? null);
  const implied: EndStatus = input.end === '..' ? 'ONGOING' : end === null ? 'UNKNOWN' : 'ENDED';
  return { start: input.start ?? null, end, endStatus: input.endStatus ?? implied };
}

/**
 * The bounds of a spell, so that "in force on day d" is two comparisons.
 * @throws InvalidArgument for an impossible date, an end that does not fit its status, or an end completely before the start.
 */
export function readBounds(spell: Spell): SpellBounds {
  const [startEarliest, startLatest] = startBounds(spell.start);
  const [endEarliest, endLatest] = endBounds(spell);
  if (startEarliest > lastDayGiven(spell, endLatest)) {
    throw new InvalidArgument(`the spell ends (${spell.end}) before it starts (${spell.start}). Accepted: an end on or after the start.`);
  }
  return { startEarliest, startLatest, endEarliest, endLatest };
}

/**
 * The latest day that the end as written can mean. A censored end says nothing about later days, but its own date must not be before the
 * start.
 */
function lastDayGiven({ end, endStatus }: Spell, endLatest: Day): Day {
  return endStatus === 'CENSORED' && end !== null ? readEdtfDate(end).latest : endLatest;
}

function startBounds(start: string | null): [Day, Day] {
  if (start === null) return [EARLIEST_DAY, LATEST_DAY];
  if (start === '..') return [EARLIEST_DAY, EARLIEST_DAY];
  const date = readEdtfDate(start);
  return [date.earliest, date.latest];
}

function endBounds({ end, endStatus }: Spell): [Day, Day] {
  const date = end === null ? null : readEdtfDate(end);
  switch (endStatus) {
    case 'ONGOING':
      if (date) throw new InvalidArgument(`an ONGOING spell has no end, but "${end}" is given. Accepted: no end, or endStatus ENDED.`);
      return [LATEST_DAY, LATEST_DAY];
    case 'UNKNOWN':
      if (date)
        throw new InvalidArgument(`an UNKNOWN end has no date, but "${end}" is given. Accepted: no end, or endStatus ENDED or CENSORED.`);
      return [EARLIEST_DAY, LATEST_DAY];
    case 'CENSORED':
      if (!date) throw new InvalidArgument('a CENSORED spell says the last day its data cover. Accepted: an end such as 2014-12-31.');
      return [date.earliest, LATEST_DAY];
    case 'ENDED':
      return date ? [date.earliest, date.latest] : [EARLIEST_DAY, LAST_ENDED_DAY];
  }
}

/** Whether the spell surely covers every day of the period, possibly some day of it, or surely none (null). End days are included. */
export function certaintyIn(bounds: SpellBounds, { first, last }: DaySpan): Certainty | null {
  if (bounds.startLatest <= first && bounds.endEarliest >= last) return 'CERTAIN';
  if (bounds.startEarliest <= last && bounds.endLatest >= first) return 'POSSIBLE';
  return null;
}

/** A bound as a user may see it: the day written out, or null for what is open or unknown. */
export function visibleDay(day: Day): string | null {
  return day === EARLIEST_DAY || day >= LAST_ENDED_DAY ? null : formatDay(day);
}
