/**
 * Dates as people write them: EDTF (ISO 8601-2) levels 0 and 1, kept as written together with the earliest and latest day they can mean.
 */
import { LRUCache } from 'lru-cache';
import { InvalidArgument } from '../errors';
import { type Day, daysInMonth, toDay } from './day';

export type Precision = 'DAY' | 'MONTH' | 'SEASON' | 'YEAR' | 'DECADE' | 'CENTURY';

/** A date as written, with the inclusive bounds of the days it can mean and how precisely it was given. */
export interface EdtfDate {
  readonly text: string;
  readonly earliest: Day;
  readonly latest: Day;
  readonly precision: Precision;
  /** `?` uncertain, `~` approximate, `%` both; bounds are not widened, because the amount is unknown. */
  readonly qualifier: '?' | '~' | '%' | null;
}

const ACCEPTED = 'Accepted: EDTF such as 2025-06-03, 2025-04, 1960, 1964~, 2013-05?, 196X, 1897-XX-16.';
const FORM = /^(-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;
/** Months of the northern seasons 21-24; winter is the one that begins in the year written. */
const SEASONS: Readonly<Record<number, readonly [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14] };

/** Cache of parsed dates: a file repeats the same days many times, and each date is read several times. Errors are not cached. */
const read = new LRUCache<string, EdtfDate>({ max: 20_000, memoMethod: (text) => parseEdtfDate(text) });

/**
 * Reads one EDTF date of level 0 or 1 (no interval, no time of day).
 * @throws InvalidArgument for a day that does not exist (1972-06-31) or another form.
 * @see https://www.loc.gov/standards/datetime/
 */
export function readEdtfDate(text: string): EdtfDate {
  return read.memo(text);
}

function parseEdtfDate(text: string): EdtfDate {
  const match = FORM.exec(text);
  // Year 0 has no sign (ISO 8601); "-0000" is a typing error for another year.
  if (!match || match[1] === '-0000') throw new InvalidArgument(`"${text}" is not a date. ${ACCEPTED}`);
  const [, yearText = '', monthText, dayText, qualifier = null] = match;
  const bounds = yearText.includes('X')
    ? boundsOfYears(text, yearText, monthText)
    : boundsInYear(text, Number(yearText), monthText, dayText);
  return { text, ...bounds, qualifier: qualifier as EdtfDate['qualifier'] };
}

type Bounds = Pick<EdtfDate, 'earliest' | 'latest' | 'precision'>;

function boundsOfYears(text: string, yearText: string, monthText: string | undefined): Bounds {
  if (monthText) throw new InvalidArgument(`"${text}" gives a month in a year that is not specified. ${ACCEPTED}`);
  const years = [Number(yearText.replace(/X/g, '0')), Number(yearText.replace(/X/g, '9'))].sort((a, b) => a - b) as [number, number];
  return { earliest: toDay(years[0], 1, 1), latest: toDay(years[1], 12, 31), precision: yearText.endsWith('XX') ? 'CENTURY' : 'DECADE' };
}

function boundsInYear(text: string, year: number, monthText: string | undefined, dayText: string | undefined): Bounds {
  if (monthText === undefined || (monthText === 'XX' && (dayText === undefined || dayText === 'XX'))) {
    return { earliest: toDay(year, 1, 1), latest: toDay(year, 12, 31), precision: 'YEAR' };
  }
  if (monthText === 'XX') return boundsOfDayInSomeMonth(text, year, Number(dayText));
  const month = Number(monthText);
  const season = SEASONS[month];
  if (season && dayText === undefined) {
    return { earliest: toDay(year, season[0], 1), latest: toDay(year, season[1] + 1, 0), precision: 'SEASON' };
  }
  if (month < 1 || month > 12) throw new InvalidArgument(`"${text}" has no such month: ${monthText}. ${ACCEPTED}`);
  if (dayText === undefined || dayText === 'XX') {
    return { earliest: toDay(year, month, 1), latest: toDay(year, month, daysInMonth(year, month)), precision: 'MONTH' };
  }
  const dayOfMonth = Number(dayText);
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) {
    throw new InvalidArgument(`"${text}" is not a day of the calendar: that month has ${daysInMonth(year, month)} days.`);
  }
  const day = toDay(year, month, dayOfMonth);
  return { earliest: day, latest: day, precision: 'DAY' };
}

function boundsOfDayInSomeMonth(text: string, year: number, dayOfMonth: number): Bounds {
  if (dayOfMonth < 1 || dayOfMonth > 31) throw new InvalidArgument(`"${text}" has no such day: ${dayOfMonth}. ${ACCEPTED}`);
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => daysInMonth(year, month) >= dayOfMonth);
  return {
    earliest: toDay(year, Math.min(...months), dayOfMonth),
    latest: toDay(year, Math.max(...months), dayOfMonth),
    precision: 'YEAR',
  };
}

/**
 * Reads a date that must be a single day, as `validAt` requires.
 * @throws InvalidArgument when the date is less precise than a day, or is uncertain or approximate.
 */
export function readDay(text: string): Day {
  const date = readEdtfDate(text);
  if (date.precision !== 'DAY' || date.qualifier !== null)
    throw new InvalidArgument(`"${text}" names no single day. Accepted: a day such as 2025-05-09.`);
  return date.earliest;
}
