/** A search for a code: what it can be, and what a match is worth. */
import { dayOf } from '../../../src/model/day';
import { codesMeant, matchCode } from '../../../src/questions/search/match-code';

const USA = { id: 'state:USA', codes: ['iso2:US', 'iso3:USA', 'cow:2'], existsTo: null };
const DDR = { id: 'state:DDR', codes: ['iso3:DDR', 'cow:265'], existsTo: dayOf(1990, 10, 2) };
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
    expect([score('DDR', DDR), score('DDR', DDR, dayOf(1980, 1, 1)), score('DDR', DDR, dayOf(2000, 1, 1))]).toEqual([0.98, 1, 0.98]);
  });

  test('shows the code that it is', () => {
    expect(matchCode('U.S.A.', USA, null)?.matches).toEqual([
      { field: 'codes', value: 'iso3:USA', parts: [{ text: 'iso3:USA', matched: true }] },
    ]);
  });
});

describe('codesMeant', () => {
  test('a word of a name is no code', () => {
    for (const text of ['Germany', 'in', 'East Germany', '']) expect(codesMeant(text)).toEqual([]);
  });
});
