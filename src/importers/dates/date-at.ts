/** Reads the dates of data sets as EDTF. Nothing is repaired: a value that is not a date is rejected with its line. */
import { readEdtfDate } from '../../model/edtf-date';
import type { Row } from '../table/row';

/** The date in the column as written; null if it is empty or one of `none` (the data set's own words for "no date"). */
export function dateAt(row: Row, column: string, none: readonly string[] = []): string | null {
  const text = row.at(column);
  if (text === '' || none.includes(text)) return null;
  return parseDate(row, column, text);
}

/** A date in three columns. A month or day of 0, -9 or -8 (or empty) is unknown, and the date is then less precise. */
export function dateInParts(row: Row, year: string, month: string, day: string | null): string | null {
  const y = row.at(year);
  if (isUnknown(y)) return null;
  const m = row.at(month);
  const d = day === null ? '' : row.at(day);
  const text = isUnknown(m) ? pad(y, 4) : isUnknown(d) ? `${pad(y, 4)}-${pad(m, 2)}` : `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`;
  return parseDate(row, day !== null && !isUnknown(m) && !isUnknown(d) ? day : year, text);
}

/** A year without month and day. */
export function yearAt(row: Row, column: string): string | null {
  const text = row.at(column);
  return text === '' ? null : parseDate(row, column, pad(text, 4));
}

/**
 * The date of an instant such as 1927-01-01T00:00:00Z. The first of January means only the year; the first of another month means only that
 * month.
 */
export function dateFromInstant(row: Row, column: string): string | null {
  const text = row.at(column);
  if (text === '') return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})T00:00:00Z$/.exec(text);
  if (!match) row.reject(column, 'is not an instant such as 1927-01-01T00:00:00Z.');
  const [, year = '', month = '', day = ''] = match;
  const date = day !== '01' ? `${year}-${month}-${day}` : month !== '01' ? `${year}-${month}` : year;
  return parseDate(row, column, date);
}

function parseDate(row: Row, column: string, text: string): string {
  try {
    return readEdtfDate(text).text;
  } catch (error) {
    return row.reject(column, (error as Error).message);
  }
}

function isUnknown(part: string): boolean {
  return part === '' || part === '0' || /^-\d+$/.test(part);
}

function pad(part: string, length: number): string {
  return part.padStart(length, '0');
}
