import { dateInWords, instantInWords, spellInWords } from '../../dashboard/app/facts/date-words';
import { isDay, isPeriod, parseBounds, toEdtf } from '../../dashboard/app/facts/edtf';
import { nearestDay } from '../../dashboard/app/facts/nearest-day';

describe('dateInWords', () => {
  test.each([
    ['2025-06-03', '3 June 2025'],
    ['2025-06', 'June 2025'],
    ['2025', '2025'],
    ['1964~', 'about 1964'],
    ['2013-05?', 'May 2013 (uncertain)'],
    ['1964%', 'about 1964 (uncertain)'],
    ['196X', 'the 1960s'],
    ['19XX', 'between 1900 and 1999'],
    ['2001-21', 'spring 2001'],
    ['-0043', '44 BC'],
    ['2025-XX-XX', '2025'],
    ['0987-01-02', '2 January 987'],
    ['some day', 'some day'],
  ])('writes %s as "%s"', (text, told) => {
    expect(dateInWords(text)).toBe(told);
  });
});

describe('spellInWords', () => {
  test.each([
    [{ start: '2017-06-09', end: null, endStatus: 'ONGOING' }, '9 June 2017 – ongoing'],
    [{ start: '1992', end: '1995', endStatus: 'ENDED' }, '1992 – 1995'],
    [{ start: '2025-06-03', end: '2025-06-03', endStatus: 'ENDED' }, '3 June 2025'],
    [{ start: null, end: null, endStatus: 'UNKNOWN' }, 'start unknown – end unknown'],
    [{ start: '..', end: '2014', endStatus: 'CENSORED' }, 'always – 2014 or later (data end)'],
    [{ start: '1991', end: null, endStatus: 'ENDED' }, '1991 – ended, date unknown'],
  ] as const)('writes %j', (spell, told) => {
    expect(spellInWords(spell)).toBe(told);
  });
});

test('instantInWords gives the minute in UTC', () => {
  expect(instantInWords('2026-11-24T16:05:33.000Z')).toBe('24 November 2026, 16:05 UTC');
});

describe('parseBounds', () => {
  test.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2001-24', '2001-12-01', '2002-02-28'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2025-06-03?', '2025-06-03', '2025-06-03'],
  ])('gives %s the bounds %s and %s', (text, first, last) => {
    const bounds = parseBounds(text)!;
    expect([toEdtf(bounds.first), toEdtf(bounds.last)]).toEqual([first, last]);
  });
});

test.each(['2025-06-03', '2025-06', '2025', '-0043'])('isPeriod accepts %s', (text) => {
  expect(isPeriod(text)).toBe(true);
});

test.each(['2025-02-29', '2025-13', '2025-21', '202X', '2025~', '20', ''])('isPeriod refuses %s', (text) => {
  expect(isPeriod(text)).toBe(false);
});

test.each(['2025-02-29', '2025-06', '2025-6-3', 'x', '2025-06-03T00:00Z'])('isDay refuses %s', (text) => {
  expect(isDay(text)).toBe(false);
});

describe('nearestDay', () => {
  test('looks in both directions and at both bounds of an imprecise date', () => {
    expect(nearestDay('2020-05-05', ['2018-01-01', '2021', null, 'x'])).toBe('2021-01-01');
    expect(nearestDay('2022-02-01', ['2021'])).toBe('2021-12-31');
    expect(nearestDay('2022-02-01', [null])).toBeNull();
  });
});
