import { countByYear, overlapsYears, tieYears } from '../../../dashboard/app/pages/graph/drawing/tie-years';

const tie = (start: string | null, end: string | null, endStatus: 'ONGOING' | 'ENDED' | 'UNKNOWN' | 'CENSORED' = 'ENDED') =>
  tieYears({ spells: [{ start, end, endStatus, certainty: 'CERTAIN', count: 1 }] });

describe('overlapsYears', () => {
  test('a tie from 2017 to 2020 is in the years between, not only in the year of its start', () => {
    expect(overlapsYears(tie('2017-03', '2020-05-01'), [2018, 2019])).toBe(true);
    expect(overlapsYears(tie('2017-03', '2020-05-01'), [2021, 2030])).toBe(false);
    expect(overlapsYears(tie('2017-03', '2020-05-01'), [2010, 2016])).toBe(false);
  });

  test('a tie without dates can be in any year; an ongoing tie is in the current year', () => {
    expect(overlapsYears(tie(null, '1950'), [1800, 1801])).toBe(true);
    expect(overlapsYears(tie('1950', null, 'UNKNOWN'), [2020, 2021])).toBe(true);
    expect(overlapsYears(tie('1950', null, 'ONGOING'), [2020, 2021])).toBe(true);
    expect(overlapsYears(tie('195X', '1955'), [1950, 1950])).toBe(true);
  });
});

describe('countByYear', () => {
  test('counts a tie in each year of its spell, up to this year', () => {
    expect(countByYear([tie('2001', '2002-01-01'), tie('2002', null, 'ONGOING')], 2003)).toEqual([
      { year: 2001, count: 1 },
      { year: 2002, count: 2 },
      { year: 2003, count: 1 },
    ]);
  });
});
