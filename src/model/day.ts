/** Days as integers since 1970-01-01, proleptic Gregorian: exact, ordered, and the same in TypeScript, Cypher and GraphQL. */

/** A day: the number of days since 1970-01-01 (negative before), proleptic Gregorian calendar. */
export type Day = number;

/** Means "before every day" in an index; never shown to a user. */
export const EARLIEST_DAY: Day = -2147483648;
/** Means "after every day, ongoing" in an index; never shown to a user. */
export const LATEST_DAY: Day = 2147483647;
/** Means "an unknown day, but ended": later than every real day, earlier than "ongoing". */
export const LAST_ENDED_DAY: Day = LATEST_DAY - 1;

const MS_PER_DAY = 86_400_000;

/** The day of a calendar date; month 1-12; year may be negative (astronomical: 0 is 1 BC). */
export function toDay(year: number, month: number, dayOfMonth: number): Day {
  // setUTCFullYear, because Date.UTC reads years 0-99 as 1900-1999.
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / MS_PER_DAY;
}

/** The number of days in the month. */
export function daysInMonth(year: number, month: number): number {
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}

/** The day written `YYYY-MM-DD` (EDTF level 0), with a minus sign for years before 0. */
export function formatDay(day: Day): string {
  const date = new Date(day * MS_PER_DAY);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}${date.toISOString().slice(-20, -14)}`;
}

/** The calendar year of a day. */
export function toYear(day: Day): number {
  return new Date(day * MS_PER_DAY).getUTCFullYear();
}
