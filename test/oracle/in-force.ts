/** When a spell is in force, in the words of the semantics: certain, possible, or not; and what two voices' spells have in common. */
import { type DaysMeant, daysMeant } from './days-meant';

/** A spell as told. `start` null: nobody knows; "..": it always held. */
export interface ToldSpell {
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: 'ONGOING' | 'ENDED' | 'UNKNOWN' | 'CENSORED';
}

export const ALWAYS = Number.NEGATIVE_INFINITY;
export const NEVER_ENDING = Number.POSITIVE_INFINITY;
/** Some day after every day that can be written, but a day. */
export const SOME_DAY = Number.MAX_SAFE_INTEGER;

/** The days on which the spell can have begun. */
export function beginnings({ start }: ToldSpell): DaysMeant {
  if (start === null) return { first: ALWAYS, last: SOME_DAY };
  return start === '..' ? { first: ALWAYS, last: ALWAYS } : daysMeant(start);
}

/** The days on which the spell can have ended. */
export function endings({ end, endStatus }: ToldSpell): DaysMeant {
  if (endStatus === 'ONGOING') return { first: NEVER_ENDING, last: NEVER_ENDING };
  if (endStatus === 'UNKNOWN' || end === null) return { first: ALWAYS, last: endStatus === 'UNKNOWN' ? NEVER_ENDING : SOME_DAY };
  return endStatus === 'CENSORED' ? { first: daysMeant(end).first, last: NEVER_ENDING } : daysMeant(end);
}

/** Certain when it had begun by the day however late it began, and had not ended however early it ended; possible when it may have. */
export function inForce(begun: DaysMeant, ended: DaysMeant, day: number): 'CERTAIN' | 'POSSIBLE' | 'NO' {
  if (begun.last <= day && day <= ended.first) return 'CERTAIN';
  return begun.first <= day && day <= ended.last ? 'POSSIBLE' : 'NO';
}

/** Certain when it is so on every day of the period, possible when it may be in force on some day of it. */
export function inForceWithin(begun: DaysMeant, ended: DaysMeant, { first, last }: DaysMeant): 'CERTAIN' | 'POSSIBLE' | 'NO' {
  const turns = [begun, ended].flatMap((days) => [days.first, days.last]);
  // It can change only at the spell's own days.
  const found = [first, last, ...turns.filter((day) => first < day && day < last)].map((day) => inForce(begun, ended, day));
  if (found.every((one) => one === 'CERTAIN')) return 'CERTAIN';
  return found.some((one) => one !== 'NO') ? 'POSSIBLE' : 'NO';
}

/** Whether one true story could lie behind both spells: a day of beginning and a day of ending, in this order, that both allow. */
export function oneStory(a: ToldSpell, b: ToldSpell): boolean {
  const begun = common(beginnings(a), beginnings(b));
  const ended = common(endings(a), endings(b));
  return begun !== null && ended !== null && begun.first <= ended.last;
}

function common(a: DaysMeant, b: DaysMeant): DaysMeant | null {
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  return first > last ? null : { first, last };
}
