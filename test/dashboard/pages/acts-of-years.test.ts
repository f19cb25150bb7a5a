import { actsOfYears } from '../../../dashboard/app/pages/dyad/acts-of-years';

type Rows = Parameters<typeof actsOfYears>[0];
const value = (measure: 'COOPERATIVE_ACTS' | 'HOSTILE_ACTS', counted: number | null, told: number): Rows[number]['values'][number] => ({
  measure,
  value: counted,
  told,
  coverage: counted === null ? [] : [{ source: { id: 's', name: 'S' } }],
  evidence: { counted: [] },
});
const row = (year: number, hostile: [number | null, number], cooperative: [number | null, number] = [null, 0]): Rows[number] => ({
  year,
  values: [value('COOPERATIVE_ACTS', ...cooperative), value('HOSTILE_ACTS', ...hostile)],
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

  test('is empty where nothing is told', () => {
    expect(actsOfYears([row(1950, [null, 0])])).toEqual([]);
  });
});
