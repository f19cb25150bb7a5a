/** When a spell is in force, by the words of the semantics: certain, possible, or not; and what the spells of two voices have in common. */
import { type DaysMeant, daysMeant } from './days-meant';

/** A spell as asserted. `start` null: unknown; "..": it always held. */
export interface ToldSpell {
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: 'ONGOING' | 'ENDED' | 'UNKNOWN' | 'CENSORED';
}

export const ALWAYS = Number.NEGATIVE_INFINITY;
export const NEVER_ENDING = Number.POSITIVE_INFINITY;
/** A real but unknown day, later than every day that can be written. */
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

/** Certain if it had begun by the day on every reading and had not ended on any; possible if it may have been in force. */
export function inForce(begun: DaysMeant, ended: DaysMeant, day: number): 'CERTAIN' | 'POSSIBLE' | 'NO' {
  if (begun.last <= day && day <= ended.first) return 'CERTAIN';
  return begun.first <= day && day <= ended.last ? 'POSSIBLE' : 'NO';
}

/** Certain if it is certain on every day of the period; possible if it may be in force on some day of it. */
export function inForceWithin(begun: DaysMeant, ended: DaysMeant, { first, last }: DaysMeant): 'CERTAIN' | 'POSSIBLE' | 'NO' {
  const turns = [begun, ended].flatMap((days) => [days.first, days.last]);
  // It can change only on the days of the spell itself.
  const found = [first, last, ...turns.filter((day) => first < day && day < last)].map((day) => inForce(begun, ended, day));
  if (found.every((one) => one === 'CERTAIN')) return 'CERTAIN';
  return found.some((one) => one !== 'NO') ? 'POSSIBLE' : 'NO';
}

/** Whether both spells allow the same reality: a day of beginning and a later or equal day of ending that both allow. */
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
