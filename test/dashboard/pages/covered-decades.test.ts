import { coveredDecades, findRuns } from '../../../dashboard/app/pages/overview/covered-decades';

const source = (id: string, ...covers: string[]) => ({ id, name: id, covers });
const cover = (sources: ReturnType<typeof source>[], thisYear = 2026) =>
  Object.fromEntries(coveredDecades(sources, ['MEMBER_OF', 'HOLDS'], thisYear).map((row) => [row.type, row]));

describe('coveredDecades', () => {
  test('a decade is covered by one source completely or in part, and the last decade up to this year', () => {
    const { decades } = cover([source('a', 'MEMBER_OF 1985-06/2014 of state:PAK'), source('b', 'MEMBER_OF 2021/..')])['MEMBER_OF']!;
    expect(decades).toEqual([
      { decade: 1980, covered: 'part' },
      { decade: 1990, covered: 'whole' },
      { decade: 2000, covered: 'whole' },
      { decade: 2010, covered: 'part' },
      { decade: 2020, covered: 'part' },
    ]);
  });

  test('a type that no source covers is included, with a gap in every decade', () => {
    const row = cover([source('a', 'MEMBER_OF 2000/..')])['HOLDS']!;
    expect(row.sources).toEqual([]);
    expect(findRuns(row.decades, 'none')).toEqual([[2000, 2020]]);
  });

  test('without any coverage there is only the current decade', () => {
    expect(cover([source('a')])['MEMBER_OF']!.decades).toEqual([{ decade: 2020, covered: 'none' }]);
  });
});

describe('findRuns', () => {
  test('joins consecutive decades', () => {
    const decades = [1900, 1910, 1930].map((decade) => ({ decade, covered: 'whole' as const }));
    expect(findRuns(decades, 'whole')).toEqual([
      [1900, 1910],
      [1930, 1930],
    ]);
  });
});
