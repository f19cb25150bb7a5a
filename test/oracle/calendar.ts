/** The oracle's own calendar: counts days from 1970-01-01 by years and months, without `Date` and without code from src. */

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days from 1 January of year 0 to 1 January 1970. */
const EPOCH = 719_528;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : LENGTHS[month - 1]!;
}

/** Days since 1970-01-01, proleptic Gregorian; year 0 is 1 BC. */
export function dayNumber(year: number, month: number, day: number): number {
  const leapYearsBefore = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  let days = 365 * year + leapYearsBefore - EPOCH;
  for (let earlier = 1; earlier < month; earlier += 1) days += monthLength(year, earlier);
  return days + day - 1;
}

/** The day after or before, as text; only for years 0 to 9999. */
export function dayText(day: number): string {
  let year = Math.floor((day + EPOCH) / 366);
  while (dayNumber(year + 1, 1, 1) <= day) year += 1;
  let month = 12;
  while (dayNumber(year, month, 1) > day) month -= 1;
  const rest = day - dayNumber(year, month, 1) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(rest).padStart(2, '0')}`;
}
