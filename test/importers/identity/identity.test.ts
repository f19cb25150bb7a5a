/** Which actor a code means on a day. */

import { holdersOver } from '../../../src/importers/identity/holders-over';
import { shippedIdentity } from '../../../src/importers/identity/identity';
import { nameKey } from '../../../src/importers/identity/name-key';
import { readSeed } from '../../../src/importers/seed/read-seed';
import { toDay } from '../../../src/model/day';
import { toSpell } from '../../../src/model/spell';

const identity = shippedIdentity();
const day = (year: number, month: number, dayOfMonth: number) => {
  const one = toDay(year, month, dayOfMonth);
  return { earliest: one, latest: one };
};
const on = (scheme: string, value: string, year: number) => identity.findId(scheme, value, day(year, 7, 1));

describe('findId', () => {
  test.each([
    ['cow', '365', 1910, 'state:RUS'],
    ['cow', '365', 1950, 'state:SUN'],
    ['cow', '365', 1992, 'state:RUS'],
    ['cow', '345', 1900, 'state:SRB'],
    ['cow', '345', 1960, 'state:YUG'],
    ['cow', '345', 2004, 'state:SCG'],
    ['cow', '345', 2010, 'state:SRB'],
    ['cow', '260', 1970, 'state:DEU'],
    ['cow', '678', 1980, 'state:YAR'],
    ['gw', '678', 1980, 'state:YAR'],
    ['gw', '678', 2000, 'state:YEM'],
    ['cow', '970', 2000, 'state:NRU'],
    ['gw', '970', 2000, 'state:KIR'],
    ['gw', '751', 1948, 'state:HYD'],
    ['iso3', 'YUG', 1980, 'state:YUG'],
    ['many', 'RUS', 1968, 'state:SUN'],
    ['fips', 'NL', 2020, 'state:NLD'],
    ['wikidata', 'Q843', 2020, 'state:PAK'],
  ])('%s:%s in %i is %s', (scheme, value, year, id) => {
    expect(on(scheme, value, year)).toBe(id);
  });

  test('the same abbreviation means different organisations in different data sets', () => {
    expect([on('factbook', 'ICC', 2020), on('cowioname', 'ICC', 2010)]).toEqual(['organisation:ICC-commerce', 'organisation:ICCt']);
    expect([on('factbook', 'IDB', 2020), on('factbook', 'IADB', 2020)]).toEqual(['organisation:IDB', 'organisation:IADB']);
  });

  test('names match exactly, except for the article, footnotes and kinds of apostrophe', () => {
    expect(
      ['The Gambia', 'Gambia (the)', 'Côte d’Ivoire 4', 'viet nam', 'Russian Federation'].map((name) => on('name', name, 2000)),
    ).toEqual(['state:GMB', 'state:GMB', 'state:CIV', 'state:VNM', 'state:RUS']);
    expect(on('name', 'Gambi', 2000)).toBeUndefined();
  });

  test('a code that no actor has is reported and not guessed', () => {
    expect(() => identity.idOrReject('cow', '8152', day(1880, 1, 1), 'member')).toThrow(
      'no actor is known by this code of the scheme "cow".',
    );
    expect(() => identity.idOrReject('gw', '255', day(1999, 1, 1), 'gwcode')).not.toThrow();
  });
});

describe('holdersOver', () => {
  const parts = (code: string, start: string, end: string) =>
    holdersOver(identity, 'cow', code, toSpell({ start, end }), 'ccode').map(
      ({ id, spell }) => `${id} ${spell.start}/${spell.end} ${spell.endStatus}`,
    );

  test('a spell in which a code passed from one state to the next is split between them', () => {
    expect(parts('365', '1945', '2014')).toEqual(['state:SUN 1945/1991-12-26 ENDED', 'state:RUS 1991-12-27/2014 ENDED']);
    expect(parts('345', '1882', '2010')).toEqual([
      'state:SRB 1882/1918-11-30 ENDED',
      'state:YUG 1918-12-01/2003-02-03 ENDED',
      'state:SCG 2003-02-04/2006-06-04 ENDED',
      'state:SRB 2006-06-05/2010 ENDED',
    ]);
  });

  test('days that are only possible are not given to another holder', () => {
    expect(parts('365', '1945', '1991')).toEqual(['state:SUN 1945/1991 ENDED']);
    expect(parts('365', '1991', '2014')).toEqual(['state:RUS 1991/2014 ENDED']);
  });

  test('a state that is the only holder of its code has the spell as written', () => {
    expect(parts('770', '1947-08-14', '2014')).toEqual(['state:PAK 1947-08-14/2014 ENDED']);
    expect(parts('324', '1494', '1717')).toEqual(['state:VENICE 1494/1717 ENDED']);
  });

  test('an ongoing spell is ongoing for the present holder, and ended for the former one', () => {
    const held = holdersOver(identity, 'cow', '365', toSpell({ start: '1970', endStatus: 'ONGOING' }), 'ccode');
    expect(held).toEqual([
      { id: 'state:SUN', spell: { start: '1970', end: '1991-12-26', endStatus: 'ENDED' } },
      { id: 'state:RUS', spell: { start: '1991-12-27', end: null, endStatus: 'ONGOING' } },
    ]);
  });

  test('a spell with an unknown end may have ended before the code passed on, so it has no end for either holder', () => {
    const held = holdersOver(identity, 'cow', '365', toSpell({ start: '1970', endStatus: 'UNKNOWN' }), 'ccode');
    expect(held).toEqual([
      { id: 'state:SUN', spell: { start: '1970', end: null, endStatus: 'UNKNOWN' } },
      { id: 'state:RUS', spell: { start: '1991-12-27', end: null, endStatus: 'UNKNOWN' } },
    ]);
  });
});

describe('holdersOver without any date', () => {
  // The one exception to the rule that a code with several holders needs a day: some published data sets have no dates, and list the
  // states of today.
  test('a code with several holders means its present holder only', () => {
    const undated = (code: string) =>
      holdersOver(identity, 'cow', code, toSpell({ start: null, endStatus: 'UNKNOWN' }), 'ccode').map(({ id }) => id);
    expect([undated('365'), undated('345'), undated('255')]).toEqual([['state:RUS'], ['state:SRB'], ['state:DEU']]);
  });
});

describe('nameKey', () => {
  test('distinguishes different names', () => {
    expect(new Set(['Niger', 'Nigeria', 'Guinea', 'Guinea-Bissau', 'Congo', 'Congo - Kinshasa'].map(nameKey)).size).toBe(6);
  });
});

describe('shippedIdentity', () => {
  const { facts } = readSeed('seed');
  const told = facts.flatMap((fact) => (fact.fact === 'entity' && identity.actor(fact.id) ? [fact] : []));

  test('has the states and organisations of the seed under the same ids, with the same names and codes', () => {
    expect(told.length).toBeGreaterThan(35);
    const differing = told.filter(({ id, properties }) => {
      const known = identity.actor(id)?.properties ?? {};
      return Object.entries(known).some(
        ([name, value]) => !Array.isArray(value) && properties[name] !== undefined && properties[name] !== value,
      );
    });
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  test('gives no state the code of another', () => {
    const numbers = told.flatMap(({ id, properties }) => ((properties['codes'] ?? []) as string[]).map((code) => [code, id] as const));
    const wrong = numbers.filter(
      ([code, id]) => (identity.findHolders(code) ?? []).length > 0 && !identity.findHolders(code)?.some((held) => held.id === id),
    );
    expect(wrong).toEqual([]);
  });
});
