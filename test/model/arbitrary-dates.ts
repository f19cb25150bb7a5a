/** Arbitrary dates as people write them, for property tests. */
import fc from 'fast-check';
import { monthLength } from '../oracle/calendar';

export const YEAR = fc.integer({ min: -9999, max: 9999 });
export const MONTH = fc.integer({ min: 1, max: 12 });
/** A day that every month has. */
export const DAY_OF_MONTH = fc.integer({ min: 1, max: 28 });

const two = (value: number) => String(value).padStart(2, '0');
const yearText = (year: number) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
const qualifier = fc.constantFrom('', '', '', '?', '~', '%');

/** A real day, including the last of each month, written YYYY-MM-DD. */
export const DAY_TEXT = fc.tuple(YEAR, MONTH, fc.integer({ min: 1, max: 31 })).map(([year, month, day]) => {
  return `${yearText(year)}-${two(month)}-${two(Math.min(day, monthLength(year, month)))}`;
});

/** Any date of EDTF level 0 or 1 except a season, with or without a qualifier. */
export const DATE_TEXT = fc
  .tuple(
    fc.oneof(
      DAY_TEXT,
      YEAR.map(yearText),
      fc.tuple(YEAR, MONTH).map(([year, month]) => `${yearText(year)}-${two(month)}`),
      fc.tuple(YEAR, MONTH).map(([year, month]) => `${yearText(year)}-${two(month)}-XX`),
      YEAR.map((year) => `${yearText(year)}-XX`),
      YEAR.map((year) => `${yearText(year)}-XX-XX`),
      YEAR.map((year) => `${yearText(year).slice(0, -1)}X`),
      YEAR.map((year) => `${yearText(year).slice(0, -2)}XX`),
      fc.tuple(YEAR, fc.integer({ min: 1, max: 31 })).map(([year, day]) => `${yearText(year)}-XX-${two(day)}`),
    ),
    qualifier,
  )
  .map(([text, mark]) => `${text}${mark}`);
