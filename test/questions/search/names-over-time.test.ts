/** Names over time next to the names of the entry: which one counts as the name in a period. */
import { toDay } from '../../../src/model/day';
import { readBounds, toSpell } from '../../../src/model/spell';
import type { NameSpell } from '../../../src/questions/search/match-entity';
import { searchedOverTime } from '../../../src/questions/search/names-over-time';

const named = (name: string, start: string | null, end: string | null): NameSpell => {
  const spell = toSpell({ start, end: end ?? '..' });
  return { name, ...spell, ...readBounds(spell), tieId: 'tie:1', sourceId: 'source:one', standing: 'UNIQUE' };
};
const ENTRY = [
  { field: 'name', value: 'Sri Lanka' },
  { field: 'aliases', value: 'CEYLON' },
  { field: 'text', value: 'Ceylon tea' },
];
const onDay = (year: number) => ({ first: toDay(year, 1, 1), last: toDay(year, 1, 1) });
const weights = (nameSpells: readonly NameSpell[], year: number) =>
  searchedOverTime(ENTRY, nameSpells, onDay(year)).map(({ field, value, weight }) => [field, value, weight ?? null]);

test('without names over time the entry stays the same', () => {
  expect(searchedOverTime(ENTRY, [], onDay(1965))).toBe(ENTRY);
});

test('the name that applies counts as the name, the name of the entry as another; an equal alias is left out, a text is not', () => {
  expect(weights([named('Ceylon', '1948-02-04', '1972-05-21')], 1965)).toEqual([
    ['name', 'Ceylon', 1],
    ['name', 'Sri Lanka', 0.98],
    ['text', 'Ceylon tea', null],
  ]);
});

test('if no name over time applies, the name of the entry counts as the name', () => {
  expect(weights([named('Ceylon', '1948-02-04', '1972-05-21')], 1980)).toEqual([
    ['name', 'Ceylon', 0.98],
    ['name', 'Sri Lanka', null],
    ['text', 'Ceylon tea', null],
  ]);
});

test('a name that was used again is one name with its spells in order of time', () => {
  const [siam, ...others] = searchedOverTime([], [named('Siam', '1945-09', '1948'), named('SIAM', null, '1939-06')], onDay(1930));
  expect(others).toEqual([]);
  expect(siam!.weight).toBe(1);
  expect(siam!.spells!.map(({ end }) => end)).toEqual(['1939-06', '1948']);
});
