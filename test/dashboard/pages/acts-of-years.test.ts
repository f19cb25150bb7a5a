import { actsOfYears } from '../../../dashboard/app/pages/dyad/acts-of-years';

type Rows = Parameters<typeof actsOfYears>[0];
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

describe('actsOfYears', () => {
  test('leaves out the years before the first and after the last of which anything is told or counted, and keeps those between', () => {
    const years = actsOfYears([row(1947, [null, 0]), row(1948, [null, 2]), row(1949, [null, 0]), row(1950, [0, 0]), row(1951, [null, 0])]);
    expect(years.map(({ year, hostile }) => [year, hostile.told, hostile.whole])).toEqual([
      [1948, 2, false],
      [1949, 0, false],
      [1950, 0, true],
    ]);
  });

  test('a count where a source covers the year, what is told where none does', () => {
    expect(actsOfYears([row(1950, [1, 3])])[0]?.hostile).toMatchObject({ told: 1, whole: true, sources: ['S'] });
  });

  test('a war counts as conflict, once if it is coded as an act as well', () => {
    const years = actsOfYears([
      row(1971, [null, 0], [1, 1, ['event:war']]),
      row(1972, [null, 2, ['event:war', 'event:raid']], [1, 1, ['event:war']]),
    ]);
    expect(years.map(({ hostile: { told, whole, counted } }) => [told, whole, counted.map(({ id }) => id)])).toEqual([
      [1, false, ['event:war']],
      [2, false, ['event:war', 'event:raid']],
    ]);
  });

  test('is whole only where disputes are covered as well', () => {
    expect(actsOfYears([row(1950, [1, 1], [null, 0])])[0]?.hostile.whole).toBe(false);
  });

  test('is empty where nothing is told', () => {
    expect(actsOfYears([row(1950, [null, 0])])).toEqual([]);
  });
});
