/** A day, a whole month or a whole year, as the lens accepts them. */
import { InvalidArgument } from '../errors';
import { formatDay } from './day';
import type { DaySpan } from './day-spans';
import { type Precision, readEdtfDate } from './edtf-date';

const WHOLE: readonly Precision[] = ['DAY', 'MONTH', 'YEAR'];

/**
 * Reads a day, a whole month or a whole year: `2025-05-09`, `2025-05` or `2025`.
 * @throws InvalidArgument for a decade, a season, and a date that is uncertain, approximate or not specified in full.
 */
export function readPeriod(text: string): DaySpan {
  const { earliest, latest, precision, qualifier } = readEdtfDate(text);
  if (!WHOLE.includes(precision) || qualifier !== null || text.includes('X'))
    throw new InvalidArgument(
      `"${text}" is not a day, a month or a year. Accepted: a day such as 2025-05-09, a month such as 2025-05, or a year such as 2025.`,
    );
  return { first: earliest, last: latest };
}

/**
 * The period that an argument gives; null if it gives none.
 * @throws InvalidArgument as `readPeriod`, with the name of the argument
 */
export function periodGiven(argument: string, text: string | null | undefined): DaySpan | null {
  if (text == null) return null;
  try {
    return readPeriod(text);
  } catch (error) {
    throw new InvalidArgument(`${argument}: ${(error as Error).message}`, { cause: error });
  }
}

/** The period in the form that `readPeriod` reads. */
export function formatPeriod({ first, last }: DaySpan): string {
  const day = formatDay(first);
  if (first === last) return day;
  const month = day.slice(0, -'-01'.length);
  return readEdtfDate(month).latest === last ? month : month.slice(0, -'-01'.length);
}

/** Whether both are the same days, or both are null. */
export function samePeriod(a: DaySpan | null, b: DaySpan | null): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}
