/** The days that a written date can mean, found by checking every year, month and day that fits its digits. */
import { dayNumber, monthLength } from './calendar';

/** First and last day, inclusive. */
export interface DaysMeant {
  readonly first: number;
  readonly last: number;
}

const SEASON_MONTHS: Readonly<Record<string, readonly number[]>> = { 21: [3, 4, 5], 22: [6, 7, 8], 23: [9, 10, 11], 24: [12, 13, 14] };
const found = new Map<string, DaysMeant>();

/** The days that a date (EDTF level 0 or 1, or a day of some month) can mean; its qualifier does not widen them. */
export function daysMeant(text: string): DaysMeant {
  let days = found.get(text);
  if (!days) {
    days = search(text);
    found.set(text, days);
  }
  return days;
}

function search(text: string): DaysMeant {
  const plain = text.replace(/[?~%]$/, '');
  const negative = plain.startsWith('-');
  const [yearDigits = '', monthDigits = 'XX', dayDigits = 'XX'] = plain.slice(negative ? 1 : 0).split('-');
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const size of fitting(yearDigits, 0, 9999)) {
    const year = negative ? -size : size;
    for (const month of SEASON_MONTHS[monthDigits] ?? fitting(monthDigits, 1, 12)) {
      const [calendarYear, calendarMonth] = month > 12 ? [year + 1, month - 12] : [year, month];
      for (const day of fitting(dayDigits, 1, monthLength(calendarYear, calendarMonth))) {
        const number = dayNumber(calendarYear, calendarMonth, day);
        first = Math.min(first, number);
        last = Math.max(last, number);
      }
    }
  }
  if (last < first) throw new Error(`no day of the calendar fits ${text}`);
  return { first, last };
}

/** The integers from `low` to `high` whose digits fit the pattern. */
function fitting(pattern: string, low: number, high: number): number[] {
  const from = Math.max(low, Number(pattern.replaceAll('X', '0')));
  const to = Math.min(high, Number(pattern.replaceAll('X', '9')));
  const all: number[] = [];
  for (let number = from; number <= to; number += 1) {
    const digits = String(number).padStart(pattern.length, '0');
    if ([...pattern].every((mark, index) => mark === 'X' || mark === digits[index])) all.push(number);
  }
  return all;
}
