import { compareBeginnings, findSpan, spellBars } from '../../dashboard/app/evidence/spell-bars';
import { toEdtf } from '../../dashboard/app/facts/edtf';
import type { SpellSummary } from '../../dashboard/app/facts/tie-with-edges';

const spell = (start: string | null, end: string | null, endStatus: SpellSummary['endStatus'] = 'ENDED'): SpellSummary => ({
  start,
  end,
  endStatus,
  certainty: null,
  count: 1,
});
const bars = (...spells: SpellSummary[]) => spellBars({ spells });

describe('spellBars', () => {
  test('draw a spell from its first possible day to its last', () => {
    const [bar] = bars(spell('1992-02', '1995'));
    expect([toEdtf(bar!.from), toEdtf(bar!.to), bar!.startInexact, bar!.endInexact, bar!.open]).toEqual([
      '1992-02-01',
      '1995-12-31',
      true,
      true,
      false,
    ]);
  });

  test('mark exact days without a bracket', () => {
    const [bar] = bars(spell('2017-06-09', '2020-01-01'));
    expect([bar!.startInexact, bar!.endInexact]).toEqual([false, false]);
  });

  test('draw an ongoing spell as open, and a spell with unknown start as faint', () => {
    expect(bars(spell('2017-06-09', null, 'ONGOING'))[0]).toMatchObject({ open: true, endInexact: false });
    const [unknown] = bars(spell(null, '2014', 'CENSORED'));
    expect(unknown).toMatchObject({ open: true, startUnknown: true, startInexact: false, faint: true });
    expect(unknown!.from).toBeLessThan(unknown!.to);
  });

  test('put spells that overlap in separate lanes, and others in one lane', () => {
    expect(bars(spell('2005', '2016'), spell('2006', '2017')).map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(bars(spell('2005', '2016'), spell('2017', '2020')).map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
});

test('compareBeginnings puts the earliest known beginnings first and unknown ones last, by name', () => {
  const tie = (name: string, ...starts: (string | null)[]) =>
    ({ other: { name }, spells: starts.map((start) => spell(start, null, 'ONGOING')) }) as never;
  const ties = [tie('Zeta', null), tie('Beta', null), tie('Late', '2001'), tie('Both', null, '1950'), tie('Ever', '..')];
  expect([...ties].sort(compareBeginnings).map(({ other }: { other: { name: string } }) => other.name)).toEqual([
    'Ever',
    'Both',
    'Late',
    'Beta',
    'Zeta',
  ]);
});

test('findSpan includes every bar and the day of the lens, with a margin', () => {
  const all = bars(spell('2005-01-01', '2006-01-01'));
  const [first, last] = findSpan(all, all[0]!.to + 1000);
  expect(first).toBeLessThan(all[0]!.from);
  expect(last).toBeGreaterThan(all[0]!.to + 1000);
});
