/** Days as whole numbers since 1970-01-01, proleptic Gregorian: exact, ordered, and the same in TypeScript, Cypher and GraphQL. */

/** A day: whole days since 1970-01-01 (negative before), proleptic Gregorian calendar. */
export type Day = number;

/** Stands for "before every day" in an index; never shown to a user. */
export const EARLIEST_DAY: Day = -2147483648;
/** Stands for "after every day, still going on" in an index; never shown to a user. */
export const LATEST_DAY: Day = 2147483647;
/** Stands for "some day or other, but over": later than every real day, earlier than "still going on". */
export const LAST_ENDED_DAY: Day = LATEST_DAY - 1;

const MS_PER_DAY = 86_400_000;

/** The day of a calendar date; month 1-12; year may be negative (astronomical: 0 is 1 BC). */
export function toDay(year: number, month: number, dayOfMonth: number): Day {
  // setUTCFullYear, because Date.UTC reads years 0-99 as 1900-1999.
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / MS_PER_DAY;
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}

/** The day written `YYYY-MM-DD` (EDTF level 0), years before 0 with a minus sign. */
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
