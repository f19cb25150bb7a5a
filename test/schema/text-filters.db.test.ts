/** Filters on texts ignore capitals and accents by default: known names, and random tests against plain JavaScript. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { parse } from 'graphql';
import { record } from '../../src/recorder/recorder';
import { entity, membership } from '../recorder/facts';
import { useRecordedSchema } from '../support/seeded-schema';
import { assertProperty } from '../support/seeds';

/** Names of states in the reference data, by code. */
const FILE = join(__dirname, '../../seed/reference/country-codes/country_codes.csv');
const REFERENCE = (parseCsv(readFileSync(FILE), { columns: true, bom: true }) as Record<string, string>[]).map(
  (row) => [row['ISO3166-1-Alpha-3']!, row['CLDR display name']!] as const,
);
const MADE = {
  XAA: 'Işık',
  XAB: 'Straße',
  XAC: 'STRASSE',
  XAD: 'Tu\u0308rkiye (composed of two)',
  XAE: 'Łódź',
  XAF: 'Αθήνας',
  XAG: '가나',
  XAH: '각나',
};
const NAMES = new Map([...REFERENCE, ...Object.entries(MADE)].filter(([code, name]) => code && name));
/** The text of each membership, for several of its attributes; null for a third of them. */
const EDGES = new Map([...NAMES].map(([code, name], at) => [code, at % 3 === 0 ? null : `Member, ${name}`]));

const WORLD = [
  entity('source:one'),
  entity('organisation:all', { name: 'Élan' }),
  ...[...NAMES].map(([code, name], at) =>
    entity(`state:${code}`, { name, iso3: code, ...(at % 2 === 0 && { officialName: `The ${name}`, aliases: [name, code] }) }),
  ),
  ...[...EDGES].map(([code, text]) =>
    membership(`state:${code}`, 'organisation:all', {
      quote: text,
      attributes: { status: 'FULL', ...(text && { statusAsWritten: text }) },
    }),
  ),
];

/** Folds a text as the filters are documented to do, with a different implementation. */
function plain(text: string): string {
  const letters: Record<string, string> = { ß: 'ss', ı: 'i', ł: 'l', ς: 'σ', '’': "'", ø: 'o', æ: 'ae' };
  return [...text.normalize('NFD')]
    .filter((sign) => !/\p{M}/u.test(sign))
    .map((sign) => letters[sign.toLowerCase()] ?? sign.toLowerCase())
    .join('')
    .normalize('NFC');
}

const TESTS = {
  eq: (text: string, sought: string) => text === sought,
  contains: (text: string, sought: string) => text.includes(sought),
  startsWith: (text: string, sought: string) => text.startsWith(sought),
  endsWith: (text: string, sought: string) => text.endsWith(sought),
};

describe('filters on texts', () => {
  const recorded = useRecordedSchema(WORLD);

  /** The codes of the states that pass, sorted. */
  async function states(where: unknown): Promise<string[]> {
    const query = 'query ($where: StateWhere) { list: states(first: 500, where: $where) { edges { node { iso3 } } } }';
    const { list } = await recorded.ask(query, { where });
    return codesOf(list);
  }
  async function members(where: unknown): Promise<string[]> {
    const query = `query ($where: MemberOfActorWhere) { organisations { edges { node {
      membersConnection(first: 500, where: $where) { edges { node { ... on State { iso3 } } } } } } } }`;
    const { organisations } = await recorded.ask(query, { where });
    return codesOf(organisations.edges[0]!.node.membersConnection);
  }
  interface Page {
    edges: { node: { iso3: string } }[];
  }
  const codesOf = ({ edges }: Page) => edges.map(({ node }) => node.iso3).sort();

  test.each<[string, object, string]>([
    ['Türkiye by plain letters', { eq: 'turkiye' }, 'TUR'],
    ['Türkiye by capitals with a dot', { startsWith: 'TÜRKİYE' }, 'TUR XAD'],
    ['a letter and its accent as two characters', { eq: 'Tu\u0308rkiye' }, 'TUR'],
    ['Côte d’Ivoire by a plain apostrophe', { eq: "cote d'ivoire" }, 'CIV'],
    ['São Tomé', { contains: 'sao tome' }, 'STP'],
    ['Åland, Curaçao and Réunion', { in: ['aland islands', 'CURACAO', 'Reunión'] }, 'ALA CUW REU'],
    ['an i without a dot', { eq: 'ISIK' }, 'XAA'],
    ['ß and ss', { eq: 'straße' }, 'XAB XAC'],
    ['ł, ó and ź', { endsWith: 'odz' }, 'XAE'],
    ['Greek', { eq: 'ΑΘΗΝΑΣ' }, 'XAF'],
    ['a syllable that another begins with', { startsWith: '가' }, 'XAG'],
    ['no text', { in: [] }, ''],
    ['exact: as it is written', { eq: 'Türkiye', exact: true }, 'TUR'],
    ['exact: without the accent', { eq: 'Turkiye', exact: true }, ''],
    ['exact: in small letters', { contains: 'straße', exact: true }, ''],
    ['exact: several', { in: ['Straße', 'strasse', 'STRASSE'], exact: true }, 'XAB XAC'],
    ['exact: null is the default', { eq: 'turkiye', exact: null }, 'TUR'],
  ])('%s', async (_, name, codes) => {
    expect((await states({ name })).join(' ')).toBe(codes);
  });

  test.each<[string, object, string]>([
    ['a code as it is', { iso3: { eq: 'TUR' } }, 'TUR'],
    ['not a code in small letters', { iso3: { eq: 'tur' } }, ''],
    ['not an id in small letters', { id: { eq: 'state:tur' } }, ''],
    ['one of a list', { aliases: { includes: 'AFGHÁNISTAN' } }, 'AFG'],
    ['not one of a list, exactly', { aliases: { includes: 'AFGHANISTAN', exact: true } }, ''],
    ['a whole list', { aliases: { eq: ['afg', 'AFGHANISTAN'] } }, 'AFG'],
    ['what is missing', { AND: [{ officialName: { eq: null } }, { name: { eq: 'aland islands' } }] }, 'ALA'],
  ])('%s', async (_, where, codes) => {
    expect((await states(where)).join(' ')).toBe(codes);
  });

  test('apply below a relationship, and at the other end of an edge', async () => {
    const member = (edge: object) => ({ membershipsConnection: { some: { edge, node: { name: { eq: 'elan' } } } } });
    expect(await states(member({ statusAsWritten: { endsWith: 'CURACAO' } }))).toEqual(['CUW']);
    expect(await states({ membershipsConnection: { some: { node: { name: { eq: 'elan', exact: true } } } } })).toEqual([]);
    expect(await members({ node: { name: { contains: 'çÃo' } }, edge: { quote: { contains: 'curacao' } } })).toEqual(['CUW']);
    expect(await members({ node: { name: { eq: 'curacao' } } })).toEqual(['CUW']);
  });

  /** Parts of names; half of the draws have a letter outside ASCII. */
  const partsOf = (names: readonly string[]) => names.flatMap((name) => [name, name.slice(0, 3), name.slice(1, 4), name.slice(-3)]);
  const all = [...NAMES.values()];
  const beyondAscii = partsOf(all).filter((part) => /[^\p{ASCII}]/u.test(part));
  const piece = fc.oneof(fc.constantFrom(...partsOf(all)), fc.constantFrom(...beyondAscii));
  const sought = fc
    .tuple(
      piece,
      fc.constantFrom<(text: string) => string>(
        (text) => text,
        (text) => text.toUpperCase(),
        plain,
      ),
    )
    .map(([text, change]) => change(text));
  const drawn = fc.record({
    test: fc.constantFrom(...(Object.keys(TESTS) as (keyof typeof TESTS)[])),
    sought: fc.oneof(sought, sought, fc.string({ maxLength: 2, unit: 'grapheme' })),
    exact: fc.boolean(),
    not: fc.boolean(),
  });
  type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

  /** The codes whose text passes; a missing text passes only the negation. */
  function passing(texts: Iterable<readonly [string, string | null | undefined]>, { test, sought: given, exact, not }: Drawn): string[] {
    const as = exact ? (text: string) => text : plain;
    const passes = (text: string | null | undefined) => text != null && TESTS[test](as(text), as(given));
    return [...texts]
      .filter(([, text]) => passes(text) !== not)
      .map(([code]) => code)
      .sort();
  }
  const filter = (field: string, { test, sought: given, exact, not }: Drawn) => {
    const one = { [field]: { [test]: given, exact } };
    return not ? { NOT: one } : one;
  };

  test('names, official names and texts of edges pass as plain JavaScript predicts', async () => {
    const official = [...NAMES].map(([code, name], at) => [code, at % 2 === 0 ? `The ${name}` : null] as const);
    await assertProperty(
      fc.asyncProperty(drawn, async (one) => {
        expect(await states(filter('name', one))).toEqual(passing(NAMES, one));
        expect(await states(filter('officialName', one))).toEqual(passing(official, one));
        expect(await members({ edge: filter('quote', one) })).toEqual(passing(EDGES, one));
        expect(await members({ edge: filter('statusAsWritten', one) })).toEqual(passing(EDGES, one));
      }),
      { numRuns: 18 },
    );
  });

  test('at an older recording, edges are as they were then; attributes of entities are as now, and the receipt says so', async () => {
    const again = membership('state:CUW', 'organisation:all', { quote: 'Ancien État', attributes: { status: 'FULL' } });
    await record(recorded.db, [again, entity('state:CUW', { name: 'Curaçao', note: 'Île' })], {
      key: 'later',
      by: 'tester',
      why: 'a test',
    });
    const at = async (seq: number, edge: object, node: object = {}) => {
      const query = `query ($where: MemberOfActorWhere) @lens(knownAt: "#${seq}") { organisations { edges { node { membersConnection(where: $where) { totalCount } } } } }`;
      const { data, extensions } = await recorded.schema.execute({ document: parse(query), variables: { where: { edge, node } } });
      const { organisations } = data as unknown as { organisations: { edges: { node: { membersConnection: { totalCount: number } } }[] } };
      return [
        organisations.edges[0]!.node.membersConnection.totalCount,
        (extensions!['receipt'] as { mayChange?: unknown[] }).mayChange?.length ?? 0,
      ];
    };
    expect(await at(1, { quote: { contains: 'ancien etat' } })).toEqual([0, 0]);
    expect(await at(2, { quote: { contains: 'ancien etat' } })).toEqual([1, 0]);
    expect(await at(1, { quote: { endsWith: 'curacao' } })).toEqual([1, 0]);
    expect(await at(2, { quote: { endsWith: 'curacao' } })).toEqual([0, 0]);
    expect(await at(1, {}, { note: { eq: 'ile' } })).toEqual([1, 1]);
    expect(await at(2, {}, { note: { eq: 'ile' } })).toEqual([1, 0]);
  });
});
