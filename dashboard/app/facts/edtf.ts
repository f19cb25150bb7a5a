/** Reads EDTF dates for drawing: the first and last day that a date can mean. The API decides what is in force on a day. */

/** Days since 1970-01-01, proleptic Gregorian. */
export type DayNumber = number;

export interface EdtfBounds {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const FORM = /^(-?\d{4}|-?\d{3}X|-?\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/;
/** First month of each northern season (21 to 24). Each lasts three months; winter runs into the next year. */
const SEASONS: Readonly<Record<string, number>> = { '21': 3, '22': 6, '23': 9, '24': 12 };
const DAY_MS = 86_400_000;

/** The day number of a calendar date. Months beyond 12 run into the next year; day 0 is the last day of the previous month. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY_MS);
}

/** A day as EDTF: `2025-06-03`. */
export function toEdtf(day: DayNumber): string {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}

const pad = (number: number): string => String(number).padStart(2, '0');

/** The first and last day that a date can mean; null if the text is not an EDTF date of level 0 or 1. */
export function parseBounds(text: string): EdtfBounds | null {
  const match = FORM.exec(text);
  if (!match) return null;
  const [, yearText = '', month, day] = match;
  if (yearText.includes('X')) {
    const years = [Number(yearText.replace(/X/g, '0')), Number(yearText.replace(/X/g, '9'))].sort((a, b) => a - b);
    return { first: dayNumber(years[0] as number, 1, 1), last: dayNumber(years[1] as number, 12, 31) };
  }
  return findBoundsInYear(Number(yearText), month, day);
}

function findBoundsInYear(year: number, month: string | undefined, day: string | undefined): EdtfBounds {
  if (month === undefined || month === 'XX') return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const season = SEASONS[month];
  if (season !== undefined) return { first: dayNumber(year, season, 1), last: dayNumber(year, season + 3, 0) };
  const number = Number(month);
  if (day === undefined || day === 'XX') return { first: dayNumber(year, number, 1), last: dayNumber(year, number + 1, 0) };
  const exact = dayNumber(year, number, Number(day));
  return { first: exact, last: exact };
}

/** Whether the text names a day, a month or a year, as the lens accepts them. */
export function isPeriod(text: string): boolean {
  return isDay(text) || /^-?\d{4}(-(0[1-9]|1[0-2]))?$/.test(text);
}

/** Whether the text names one calendar day. */
export function isDay(text: string): boolean {
  if (!/^-?\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const bounds = parseBounds(text);
  return bounds !== null && toEdtf(bounds.first) === text;
}
