/** A search for a code: which codes a text can mean, and the score of a match. */
import { toDay } from '../../../src/model/day';
import { codesMeant, matchCode } from '../../../src/questions/search/match-code';

const USA = { id: 'state:USA', codes: ['iso2:US', 'iso3:USA', 'cow:2'], existsFrom: null, existsTo: null };
const DDR = { id: 'state:DDR', codes: ['iso3:DDR', 'cow:265'], existsFrom: toDay(1949, 10, 7), existsTo: toDay(1990, 10, 2) };
const RUS = { id: 'state:RUS', codes: ['iso3:RUS', 'cow:365'], existsFrom: null, existsTo: null };
const SUN = { id: 'state:SUN', codes: ['iso3:SUN', 'cow:365'], existsFrom: toDay(1922, 12, 30), existsTo: toDay(1991, 12, 26) };
const score = (text: string, entity: typeof USA | typeof DDR, day: number | null = null) =>
  matchCode(text, entity, day === null ? null : { first: day, last: day })?.score ?? null;

describe('matchCode', () => {
  test.each(['USA', 'usa', 'U.S.A.', 'US', 'U.S.', 'iso3:USA', 'cow:2', 'state:USA', ' USA '])('%s is the United States', (text) => {
    expect(score(text, USA)).toBe(1);
  });

  test.each(['us', 'US A', 'U', '2', 'cow:20', 'state:US', 'United States'])('%s is not one of its codes', (text) => {
    expect(score(text, USA)).toBeNull();
  });

  test('only a code in force scores 1', () => {
    expect([score('DDR', DDR), score('DDR', DDR, toDay(1980, 1, 1)), score('DDR', DDR, toDay(2000, 1, 1))]).toEqual([0.98, 1, 0.98]);
  });

  test('a code is not in force before its holder exists', () => {
    expect([score('DDR', DDR, toDay(1940, 1, 1)), score('DDR', DDR, toDay(1949, 10, 7))]).toEqual([0.98, 1]);
  });

  test('of the states that used a number in turn, only the holder in the period scores 1', () => {
    const scores = (day: number | null) =>
      [RUS, SUN].map((one) => matchCode('cow:365', one, day === null ? null : { first: day, last: day }, [RUS, SUN])?.score);
    expect([scores(null), scores(toDay(1950, 1, 1)), scores(toDay(2000, 1, 1))]).toEqual([
      [1, 0.98],
      [0.98, 1],
      [1, 0.98],
    ]);
  });

  test('shows the code that matches', () => {
    expect(matchCode('U.S.A.', USA, null)?.matches).toEqual([
      { field: 'codes', value: 'iso3:USA', parts: [{ text: 'iso3:USA', matched: true }] },
    ]);
  });
});

describe('codesMeant', () => {
  test('a word of a name is not a code', () => {
    for (const text of ['Germany', 'in', 'East Germany', '']) expect(codesMeant(text)).toEqual([]);
  });
});
