/** Checks a date while it is typed, by the rules of the server. The server makes the final check. */
import { dayNumber, parseBounds } from '../../facts/edtf';
import { editing } from '../../words/en/editing';

export function edtfProblem(text: string): string | null {
  if (parseBounds(text) === null) return editing.dates.noDate(text);
  const [, year = '', month, day] = /^(-?\d{2}[\dX]{2})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?/.exec(text) ?? [];
  if (month === undefined) return null;
  if (year.includes('X')) return editing.dates.monthOfNoYear(text);
  if (month === 'XX') return isDayOfMonth(day, 31) ? null : editing.dates.noDay(text);
  const number = Number(month);
  const isSeason = number >= 21 && number <= 24 && day === undefined;
  if (isSeason) return null;
  if (number < 1 || number > 12) return editing.dates.noMonth(text);
  const days = dayNumber(Number(year), number + 1, 1) - dayNumber(Number(year), number, 1);
  return isDayOfMonth(day, days) ? null : editing.dates.noDay(text);
}

/** Whether a month of `days` days has the day. A day that is missing or unknown passes. */
const isDayOfMonth = (day: string | undefined, days: number): boolean =>
  day === undefined || day === 'XX' || (Number(day) >= 1 && Number(day) <= days);
