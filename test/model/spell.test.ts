import fc from 'fast-check';
import { InvalidArgument } from '../../src/errors';
import { EARLIEST_DAY, LAST_ENDED_DAY, LATEST_DAY } from '../../src/model/day';
import { readDay } from '../../src/model/edtf-date';
import { readPeriod } from '../../src/model/period';
import { certaintyIn, type EndStatus, readBounds, type Spell, toSpell, visibleDay } from '../../src/model/spell';
import { beginnings, endings, inForce, inForceWithin } from '../oracle/in-force';
import { assertProperty } from '../support/seeds';
import { SPELL } from './arbitrary-spells';

const day = (text: string) => readDay(text);
const spell = (start: string | null, end: string | null, endStatus?: EndStatus) => toSpell({ start, end, endStatus });

describe('toSpell', () => {
  test.each([
    ['an end given has ended', { start: '1960', end: '1965' }, { start: '1960', end: '1965', endStatus: 'ENDED' }],
    ['no end is an unknown end, never an open one', { start: '1960' }, { start: '1960', end: null, endStatus: 'UNKNOWN' }],
    ['".." as end is ongoing', { start: '1960', end: '..' }, { start: '1960', end: null, endStatus: 'ONGOING' }],
    ['".." beside ONGOING says the same twice', { end: '..', endStatus: 'ONGOING' }, { start: null, end: null, endStatus: 'ONGOING' }],
    ['a status said is kept', { start: '1960', end: '2014', endStatus: 'CENSORED' }, { start: '1960', end: '2014', endStatus: 'CENSORED' }],
    ['nothing said is nothing known', {}, { start: null, end: null, endStatus: 'UNKNOWN' }],
  ] as const)('%s', (_, input, expected) => {
    expect(toSpell(input)).toEqual(expected);
  });
});

describe('readBounds', () => {
  test.each([
    ['open start', spell('..', '1816'), [EARLIEST_DAY, EARLIEST_DAY, day('1816-01-01'), day('1816-12-31')]],
    ['unknown start', spell(null, '1816-05'), [EARLIEST_DAY, LATEST_DAY, day('1816-05-01'), day('1816-05-31')]],
    ['ongoing', spell('1960-09-19', '..'), [day('1960-09-19'), day('1960-09-19'), LATEST_DAY, LATEST_DAY]],
    ['unknown end', spell('1960', null), [day('1960-01-01'), day('1960-12-31'), EARLIEST_DAY, LATEST_DAY]],
    ['ended nobody knows when', spell('1960', null, 'ENDED'), [day('1960-01-01'), day('1960-12-31'), EARLIEST_DAY, LAST_ENDED_DAY]],
    ['censored', spell('1960-01-02', '2014', 'CENSORED'), [day('1960-01-02'), day('1960-01-02'), day('2014-01-01'), LATEST_DAY]],
    ['one day', spell('2025-06-03', '2025-06-03'), Array(4).fill(day('2025-06-03'))],
  ])('%s', (_, given, [startEarliest, startLatest, endEarliest, endLatest]) => {
    expect(readBounds(given)).toEqual({ startEarliest, startLatest, endEarliest, endLatest });
  });

  test.each([
    ['an end before the start', spell('1965', '1960'), 'ends (1960) before it starts (1965)'],
    ['an end on the eve of the start', spell('2025-06-03', '2025-06-02'), 'before it starts'],
    ['data that stop before the spell starts', spell('2015', '2014', 'CENSORED'), 'ends (2014) before it starts (2015)'],
    ['an end of an ongoing spell', spell('1960', '1965', 'ONGOING'), 'an ONGOING spell has no end, but "1965" is given'],
    ['a date of an unknown end', spell('1960', '1965', 'UNKNOWN'), 'an UNKNOWN end has no date, but "1965" is given'],
    ['a censored spell that does not say where the data stop', spell('1960', null, 'CENSORED'), 'the last day its data cover'],
    ['an open end that is also over', spell('1960', '..', 'ENDED'), '".." is not a date'],
    ['an open end that is also censored', spell('1960', '..', 'CENSORED'), '".." is not a date'],
    ['an open end that is also unknown', spell('1960', '..', 'UNKNOWN'), '".." is not a date'],
    ['an impossible day', spell('1972-06-31', null), '"1972-06-31" is not a day of the calendar'],
  ])('refuses %s', (_, given, message) => {
    expect(() => readBounds(given)).toThrow(InvalidArgument);
    expect(() => readBounds(given)).toThrow(message);
  });

  test.each([
    ['an end within the year of the start', spell('1960', '1960-03')],
    ['a start within the year of the end', spell('1960-10', '1960')],
    ['data that stop in the year in which the spell starts', spell('2014-06-15', '2014', 'CENSORED')],
    ['data that stop on the day of the start', spell('2014-06-15', '2014-06-15', 'CENSORED')],
    ['the leap day alone', spell('1904-02-29', '1904-02-29')],
  ])('accepts %s', (_, given) => {
    expect(() => readBounds(given)).not.toThrow();
  });

  test('never puts an earliest day after a latest day', () => {
    assertProperty(
      fc.property(SPELL, (given) => {
        const bounds = readBounds(given);
        expect(bounds.startEarliest).toBeLessThanOrEqual(bounds.startLatest);
        expect(bounds.endEarliest).toBeLessThanOrEqual(bounds.endLatest);
      }),
    );
  });
});

describe('certaintyIn', () => {
  const on = (given: Spell, text: string) => certaintyIn(readBounds(given), readPeriod(text));

  test('end days are included', () => {
    const meeting = spell('2025-06-03', '2025-06-05');
    expect(['2025-06-02', '2025-06-03', '2025-06-05', '2025-06-06'].map((text) => on(meeting, text))).toEqual([
      null,
      'CERTAIN',
      'CERTAIN',
      null,
    ]);
  });

  test('if the start is a year, its days are possible and its last day is certain', () => {
    const since = spell('1960', '..');
    expect(['1959-12-31', '1960-01-01', '1960-12-30', '1960-12-31'].map((text) => on(since, text))).toEqual([
      null,
      'POSSIBLE',
      'POSSIBLE',
      'CERTAIN',
    ]);
  });

  test('if the end is a year, its first day is certain and its other days are possible', () => {
    const until = spell('1950-01-01', '1960');
    expect(['1960-01-01', '1960-01-02', '1960-12-31', '1961-01-01'].map((text) => on(until, text))).toEqual([
      'CERTAIN',
      'POSSIBLE',
      'POSSIBLE',
      null,
    ]);
  });

  test('a censored spell is certain to the last day covered and possible after it', () => {
    const covered = spell('1960-01-01', '2014-12-31', 'CENSORED');
    expect(['2014-12-31', '2015-01-01', '2099-01-01'].map((text) => on(covered, text))).toEqual(['CERTAIN', 'POSSIBLE', 'POSSIBLE']);
  });

  test('agrees with the oracle on every spell and day', () => {
    assertProperty(
      fc.property(SPELL, fc.integer({ min: -100_000, max: 30_000 }), (given, on) => {
        expect(certaintyIn(readBounds(given), { first: on, last: on }) ?? 'NO').toBe(inForce(beginnings(given), endings(given), on));
      }),
      { numRuns: 3000 },
    );
  });

  test('agrees with the oracle on every spell and period', () => {
    assertProperty(
      fc.property(SPELL, fc.integer({ min: -100_000, max: 30_000 }), fc.integer({ min: 0, max: 400 }), (given, first, more) => {
        const period = { first, last: first + more };
        expect(certaintyIn(readBounds(given), period) ?? 'NO').toBe(inForceWithin(beginnings(given), endings(given), period));
      }),
      { numRuns: 3000 },
    );
  });

  test('a month is certain if all of its days are, and possible if any of its days is', () => {
    const since = spell('2016-01-10', '2016-03-05');
    expect(['2015-12', '2016-01', '2016-02', '2016-03', '2016-04', '2016'].map((text) => on(since, text))).toEqual([
      null,
      'POSSIBLE',
      'CERTAIN',
      'POSSIBLE',
      null,
      'POSSIBLE',
    ]);
  });

  test('what is certain on a day stays at least possible if the date becomes less precise', () => {
    assertProperty(
      fc.property(fc.integer({ min: 1800, max: 2030 }), fc.integer({ min: 0, max: 3000 }), (year, days) => {
        const start = `${year}-07-01`;
        const asked = { first: day(start) + days, last: day(start) + days };
        if (certaintyIn(readBounds(spell(start, null, 'ONGOING')), asked) === 'CERTAIN') {
          for (const coarser of [`${year}-07`, `${year}`, null]) {
            expect(certaintyIn(readBounds(spell(coarser, null, 'ONGOING')), asked)).not.toBeNull();
          }
        }
      }),
    );
  });
});

describe('visibleDay', () => {
  test('writes a day and hides every sentinel', () => {
    expect([day('1899-12-31'), EARLIEST_DAY, LAST_ENDED_DAY, LATEST_DAY].map(visibleDay)).toEqual(['1899-12-31', null, null, null]);
  });
});
