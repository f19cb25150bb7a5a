import fc from 'fast-check';
import { daysInMonth, formatDay, toDay, toYear } from '../../src/model/day';
import { dayNumber, monthLength } from '../oracle/calendar';
import { assertProperty } from '../support/seeds';
import { DAY_OF_MONTH, MONTH, YEAR } from './arbitrary-dates';

describe('toDay', () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11016],
    [1900, 3, 1, -25508],
    [1582, 10, 4, -141438],
    [99, 12, 31, -683004],
    [0, 1, 1, -719528],
    [-1, 12, 31, -719529],
    [9999, 12, 31, 2932896],
  ])('year %d, month %d, day %d is day %d', (year, month, day, expected) => {
    expect(toDay(year, month, day)).toBe(expected);
  });

  test('agrees with a calendar that only counts days, in every year from -9999 to 9999', () => {
    assertProperty(
      fc.property(YEAR, MONTH, DAY_OF_MONTH, (year, month, day) => {
        expect(toDay(year, month, day)).toBe(dayNumber(year, month, day));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('daysInMonth', () => {
  test.each([
    [2000, 29],
    [1900, 28],
    [2024, 29],
    [2023, 28],
    [0, 29],
    [-4, 29],
    [-100, 28],
    [4, 29],
  ])('February of year %d has %d days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  test('agrees with the calendar that only counts days', () => {
    assertProperty(fc.property(YEAR, MONTH, (year, month) => expect(daysInMonth(year, month)).toBe(monthLength(year, month))));
  });
});

describe('formatDay', () => {
  test.each([
    [0, '1970-01-01'],
    [-719528, '0000-01-01'],
    [-719529, '-0001-12-31'],
    [-683004, '0099-12-31'],
    [11016, '2000-02-29'],
  ])('day %d is written %s', (day, text) => {
    expect(formatDay(day)).toBe(text);
  });

  test('is the inverse of toDay', () => {
    assertProperty(
      fc.property(YEAR, MONTH, DAY_OF_MONTH, (year, month, dayOfMonth) => {
        const text = formatDay(toDay(year, month, dayOfMonth));
        const [, sign, ...parts] = /^(-?)(\d{4})-(\d\d)-(\d\d)$/.exec(text)!;
        const [y, m, d] = parts.map(Number) as [number, number, number];
        expect([sign ? -y : y, m, d]).toEqual([year, month, dayOfMonth]);
      }),
    );
  });
});

describe('toYear', () => {
  test('gives the year on its first and its last day', () => {
    for (const year of [-1, 0, 1, 99, 1816, 1899, 1900, 2000, 2025]) {
      expect([toYear(toDay(year, 1, 1)), toYear(toDay(year, 12, 31))]).toEqual([year, year]);
    }
  });
});
