/** The catalogue: how an entry is extended, and what is stored beside it for search. */
import { InvalidFact } from '../../src/errors';
import { derivedProperties, reviseEntry, valuesRemoved } from '../../src/model/catalogue';
import { asSearched } from '../../src/model/search-text';
import { entity } from './facts';

const told = (properties: Parameters<typeof entity>[1]) => entity('state:TUR', { name: 'Turkey', ...properties });

describe('reviseEntry', () => {
  const base = { name: 'Turkey', aliases: ['Türkiye'], iso2: 'TR' };

  test('merges lists, sorted, and fills missing values', () => {
    const revision = reviseEntry({ base, current: base, turn: () => 'NEITHER' }, told({ aliases: ['Ottomans', 'Türkiye'], iso3: 'TUR' }));
    expect(revision).toEqual({
      properties: { name: 'Turkey', aliases: ['Ottomans', 'Türkiye'], iso2: 'TR', iso3: 'TUR' },
      changed: true,
      known: false,
      disagreements: [],
      others: [],
      filled: ['iso3'],
    });
  });

  test('recognises that nothing is new', () => {
    expect(reviseEntry({ base, current: base, turn: () => 'NEITHER' }, told({ iso2: 'TR' }))).toMatchObject({
      changed: false,
      known: true,
    });
  });

  test('keeps the present value against a different one, and reports that with the location', () => {
    const { properties, changed, disagreements } = reviseEntry({ base, current: base, turn: () => 'NEITHER' }, told({ iso2: 'TU' }));
    expect([properties, changed]).toEqual([base, false]);
    expect(disagreements).toEqual([
      { where: 'test:state:TUR', what: '"state:TUR" has iso2 "TR" in the catalogue, not "TU". The catalogue\'s is kept.' },
    ]);
  });

  test('takes a different value from the source that described the entity first', () => {
    expect(reviseEntry({ base, current: base, turn: () => 'OWN' }, told({ iso2: 'TU' }))).toMatchObject({
      properties: { iso2: 'TU' },
      changed: true,
    });
  });

  test('lists a different value of another source as its own, also within one recording', () => {
    const difference = { where: 'test:state:TUR', what: '"state:TUR" has iso2 "TR" in the catalogue, not "TU". The catalogue\'s is kept.' };
    for (const before of [base, null]) {
      const { properties, changed, disagreements, others } = reviseEntry(
        { base: before, current: base, turn: () => 'OTHER' },
        told({ iso2: 'TU', aliases: ['Ottomans'] }),
      );
      expect([properties, changed, disagreements]).toEqual([{ ...base, aliases: ['Ottomans', 'Türkiye'] }, true, []]);
      expect(others).toEqual([{ name: 'iso2', value: 'TU', difference }]);
    }
  });

  test('lists values that agree only if another source describes the entity', () => {
    const course = { base, current: base, turn: () => 'OTHER' as const };
    expect(reviseEntry(course, told({ iso2: 'TR' })).others).toEqual([]);
    expect(reviseEntry({ ...course, described: true }, told({ iso2: 'TR', aliases: ['Türkiye'] })).others).toEqual([
      { name: 'iso2', value: 'TR', difference: null },
      { name: 'name', value: 'Turkey', difference: null },
    ]);
  });

  test('restores no value and no item that an editor removed, and reports that', () => {
    const removed = new Set(valuesRemoved({ name: 'Turkey', aliases: ['Ottomans', 'Türkiye'], iso2: 'TU' }, base));
    const { properties, disagreements } = reviseEntry(
      { base, current: { name: 'Turkey', aliases: ['Türkiye'] }, turn: () => 'OWN', removed },
      told({ aliases: ['Ottomans', 'Anatolia'], iso2: 'TU' }),
    );
    expect(properties).toEqual({ name: 'Turkey', aliases: ['Anatolia', 'Türkiye'] });
    expect(disagreements.map(({ what }) => what)).toEqual([
      '"state:TUR" has aliases ["Anatolia","Ottomans"] here, of which an editor has removed something. It stays removed.',
      '"state:TUR" has iso2 "TU" here, of which an editor has removed something. It stays removed.',
    ]);
  });

  test('refuses two values of one property in one recording, in any order', () => {
    const refused = () => reviseEntry({ base: null, current: { name: 'Turkey', iso2: 'TR' }, turn: () => 'NEITHER' }, told({ iso2: 'TU' }));
    expect(refused).toThrow(InvalidFact);
    expect(refused).toThrow('test:state:TUR: "state:TUR" has iso2 "TR" and "TU" in one recording. Accepted: one value.');
  });
});

describe('derivedProperties', () => {
  test('gives the days that a date can mean, and the names in plain letters', () => {
    expect(derivedProperties('Event', { name: 'Überfall', aliases: ['Нападение'], date: '1947-08' }, 'here')).toEqual({
      dateEarliest: -8189,
      dateLatest: -8159,
      searchText: 'napadenie\nuberfall\nüberfall\nнападение',
    });
  });

  test('refuses an impossible date, with its location', () => {
    expect(() => derivedProperties('Event', { date: '1972-06-31' }, 'seed/x.yaml:3')).toThrow(/^seed\/x\.yaml:3: date: "1972-06-31"/);
  });
});

describe('asSearched', () => {
  test('reduces a query to the same plain letters', () => {
    expect(asSearched(' Лавров ')).toBe('lavrov');
  });
});
