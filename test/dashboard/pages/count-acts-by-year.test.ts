import { countActsByYear } from '../../../dashboard/app/pages/dyad/count-acts-by-year';

type Rows = Parameters<typeof countActsByYear>[0];
type Value = Rows[number]['values'][number];
const value = (measure: Value['measure'], counted: number | null, told: number, ids: readonly string[] = []): Value => ({
  measure,
  value: counted,
  told,
  coverage: counted === null ? [] : [{ source: { id: 's', name: 'S' } }],
  evidence: { counted: ids.map((id) => ({ __typename: 'Event', id, name: id })) },
});
const row = (
  year: number,
  hostile: [number | null, number, string[]?],
  disputes: [number | null, number, string[]?] = [0, 0],
): Rows[number] => ({
  year,
  values: [value('COOPERATIVE_ACTS', null, 0), value('HOSTILE_ACTS', ...hostile), value('DISPUTES', ...disputes)],
});

describe('countActsByYear', () => {
  test('leaves out the years before the first and after the last year with a count, and keeps those between', () => {
    const years = countActsByYear([
      row(1947, [null, 0]),
      row(1948, [null, 2]),
      row(1949, [null, 0]),
      row(1950, [0, 0]),
      row(1951, [null, 0]),
    ]);
    expect(years.map(({ year, hostile }) => [year, hostile.count, hostile.complete])).toEqual([
      [1948, 2, false],
      [1949, 0, false],
      [1950, 0, true],
    ]);
  });

  test('gives the value if a source covers the year, else the count of what is recorded', () => {
    expect(countActsByYear([row(1950, [1, 3])])[0]?.hostile).toMatchObject({ count: 1, complete: true, sources: ['S'] });
  });

  test('a war counts as conflict, once if it is also coded as an act', () => {
    const years = countActsByYear([
      row(1971, [null, 0], [1, 1, ['event:war']]),
      row(1972, [null, 2, ['event:war', 'event:raid']], [1, 1, ['event:war']]),
    ]);
    expect(years.map(({ hostile: { count, complete, counted } }) => [count, complete, counted.map(({ id }) => id)])).toEqual([
      [1, false, ['event:war']],
      [2, false, ['event:war', 'event:raid']],
    ]);
  });

  test('is complete only if disputes are covered too', () => {
    expect(countActsByYear([row(1950, [1, 1], [null, 0])])[0]?.hostile.complete).toBe(false);
  });

  test('is empty if nothing is recorded', () => {
    expect(countActsByYear([row(1950, [null, 0])])).toEqual([]);
  });
});
