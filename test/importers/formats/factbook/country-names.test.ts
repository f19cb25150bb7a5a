/** Names on country pages: "none" is not a name, and a list is several names. */

import { referenceRequests } from '../../../../src/cli/imports/load-reference';
import { formerNames, nameIn, presentNames } from '../../../../src/importers/formats/factbook/country-names';
import { shippedIdentity } from '../../../../src/importers/identity/identity';
import { beginImport } from '../../../../src/importers/read-import';

const former = (text: string, state = 'state:XXX') => formerNames(text, state, shippedIdentity());

describe('nameIn', () => {
  test.each([
    'none',
    'None',
    '',
    'N/A',
    'NA',
    '-',
    'n.a.',
    'N.A.',
    'n.a',
    '--',
    '?',
    '.',
    '*',
    '–',
    'unknown',
    'nil',
    'none (local usage)',
    'none - none',
  ])('"%s" is not a name', (text) => expect(nameIn(text)).toBeNull());
  test('a name with commas is one name', () => {
    expect(nameIn(' Saint Helena, Ascension, and Tristan da Cunha ')).toBe('Saint Helena, Ascension, and Tristan da Cunha');
  });
});

describe('presentNames', () => {
  test.each([
    ['Gaza, Gaza Strip', ['Gaza', 'Gaza Strip']],
    ['Saint Helena, Ascension, and Tristan da Cunha', ['Saint Helena, Ascension, and Tristan da Cunha']],
    ['none', []],
    ['Oneland, n.a.', ['Oneland']],
  ])('%s', (text, names) => expect(presentNames(text)).toEqual(names));
});

describe('formerNames', () => {
  test.each([
    ['none', []],
    ['Oldname, Othername', ['Oldname', 'Othername']],
    ['Alphaland, Betaland, and Gammaland', ['Alphaland', 'Betaland', 'Gammaland']],
    ['Deltaland, Epsiland and Zetaland', ['Deltaland', 'Epsiland', 'Zetaland']],
    ['French Etaland, French Territory of the Thetas and Iotas', ['French Etaland', 'French Territory of the Thetas and Iotas']],
    ['Kappaland, n.a., unknown', ['Kappaland']],
    [
      'Congo Free State, Belgian Congo, Congo/Leopoldville, Congo/Kinshasa, Kinshasa Republic',
      ['Congo Free State', 'Belgian Congo', 'Congo/Leopoldville', 'Congo/Kinshasa', 'Kinshasa Republic'],
    ],
    [
      'New Philippines; Caroline Islands; Trust Territory of the Pacific Islands, Ponape, Truk, and Yap Districts',
      ['New Philippines', 'Caroline Islands', 'Trust Territory of the Pacific Islands'],
    ],
    [
      'German South-West Africa (Deutsch-Suedwestafrika), South-West Africa',
      ['German South-West Africa', 'Deutsch-Suedwestafrika', 'South-West Africa'],
    ],
    ['Latvian Soviet Socialist Republic (while occupied by the USSR)', ['Latvian Soviet Socialist Republic']],
    ["Santo Domingo (the capital city's name formerly applied, long ago, to the entire country)", ['Santo Domingo']],
    ['Belorussian (Byelorussian) Soviet Socialist Republic', ['Belorussian Soviet Socialist Republic']],
    ['Hoorn Islands is the former name of the Futuna Islands', []],
    ['sometimes referred to as Ile de la Passion or Atoll Clipperton', []],
    ["Yemen Arab Republic [Yemen (Sanaa) or North Yemen] and People's Democratic Republic of Yemen [Yemen (Aden) or South Yemen]", []],
  ])('%s', (text, names) => expect(former(text)).toEqual(names));

  test('a name that another actor has is not a name of this state', () => {
    expect([former('Zaire', 'state:COD'), former('Zaire')]).toEqual([['Zaire'], []]);
  });

  test('no country of the reference data has "none" or a list as a name', async () => {
    const { format, files } = referenceRequests().find((request) => request.format.name === 'factbook')!;
    const reading = await beginImport(
      format,
      files.filter((file) => file.includes('countries')),
    );
    const aliases = new Map<string, readonly string[]>();
    for await (const outcome of reading.outcomes())
      if (outcome.outcome === 'accepted')
        for (const fact of outcome.facts)
          if (fact.fact === 'entity' && fact.id.startsWith('state:')) aliases.set(fact.id, (fact.properties['aliases'] ?? []) as string[]);
    const all = [...aliases.values()].flat();
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((name) => /^none$/i.test(name) || /[;[\]]/.test(name))).toEqual([]);
    expect(all.filter((name) => name.includes(',')).sort()).toEqual([
      'Pitcairn, Henderson, Ducie, and Oeno Islands',
      'Saint Helena, Ascension, and Tristan da Cunha',
    ]);
    expect(aliases.get('state:COD')).toContain('Zaire');
    expect(aliases.get('state:LKA')).toEqual(expect.arrayContaining(['Ceylon', 'Serendib']));
  });
});
