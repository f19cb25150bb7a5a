import { formatPeriod, readPeriod, samePeriod } from '../../src/model/period';
import { daysMeant } from '../oracle/days-meant';

describe('readPeriod', () => {
  test.each(['2025-05-09', '2024-02', '1900-02', '2025-12', '2025', '0000', '-0043-03-15', '-0043-03', '-0043'])(
    '%s means all of its days, and is written as it was read',
    (text) => {
      expect(readPeriod(text)).toEqual(daysMeant(text));
      expect(formatPeriod(readPeriod(text))).toBe(text);
    },
  );

  test.each(['2025~', '2025-05?', '2025-05-09%', '202X', '20XX', '2025-XX', '2025-XX-09', '2025-05-XX', '2025-21'])(
    'refuses %s',
    (text) => {
      expect(() => readPeriod(text)).toThrow(
        `"${text}" is not a day, a month or a year. Accepted: a day such as 2025-05-09, a month such as 2025-05, or a year such as 2025.`,
      );
    },
  );

  test.each(['2025-02-29', 'soon', ''])('refuses "%s", which is not a date', (text) => {
    expect(() => readPeriod(text)).toThrow(`"${text}" is not a`);
  });
});

test('two periods are the same if their days are the same', () => {
  expect(samePeriod(readPeriod('2025-05'), readPeriod('2025-05'))).toBe(true);
  expect(samePeriod(readPeriod('2025-05'), readPeriod('2025-05-01'))).toBe(false);
  expect(samePeriod(readPeriod('2025-05'), null)).toBe(false);
  expect(samePeriod(null, null)).toBe(true);
});
