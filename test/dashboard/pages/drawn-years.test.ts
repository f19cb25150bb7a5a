import { drawnYears } from '../../../dashboard/app/pages/timeline/drawn-years';

const begin = (year: number, entries: number) => ({ year, entries, uncertain: 0 });

describe('drawnYears', () => {
  test('leaves out a few ties that begin long before all others, and counts them', () => {
    const many = Array.from({ length: 60 }, (_, at) => begin(1960 + at, 10));
    expect(drawnYears([begin(1508, 1), begin(1812, 2), ...many])).toEqual({ first: 1960, last: 2019, before: 3 });
  });

  test('leaves out nothing if that gains little room, or if there are many such ties', () => {
    const many = Array.from({ length: 60 }, (_, at) => begin(1960 + at, 10));
    expect(drawnYears([begin(1950, 1), ...many])).toEqual({ first: 1950, last: 2019, before: 0 });
    expect(drawnYears([begin(1508, 50), ...many])).toEqual({ first: 1508, last: 2019, before: 0 });
    expect(drawnYears([begin(2014, 1)])).toEqual({ first: 2014, last: 2014, before: 0 });
  });

  test('takes the years in any order', () => {
    expect(drawnYears([begin(2001, 150), begin(1700, 1), begin(2000, 150)])).toEqual({ first: 2000, last: 2001, before: 1 });
  });
});
