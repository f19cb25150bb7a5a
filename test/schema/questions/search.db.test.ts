/** Search with the real index: scripts, accents, misspellings, and what a lens excludes. */
import type { Database } from '../../../src/database/database';
import type { AssertionFact } from '../../../src/model/fact';
import { record } from '../../../src/recorder/recorder';
import { entity, membership } from '../../recorder/facts';
import { type Served, serveSchema } from '../../support/serve-schema';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';

const edge = (type: string, subject: string, object: string, rest: Partial<AssertionFact> = {}) =>
  membership(subject, object, {
    type,
    record: `${type} ${subject} ${object}`,
    attributes: {},
    spell: { start: '2025-06-03', end: null, endStatus: 'ONGOING' },
    ...rest,
  });

const WORLD = [
  entity('source:one', { name: 'A report', kind: 'NEWS_REPORT' }),
  entity('source:two', { name: 'Another report', kind: 'NEWS_REPORT' }),
  entity('person:sergey-lavrov', { name: 'Sergey Lavrov', aliases: ['Сергей Лавров', 'سرگئی لاوروف'] }),
  entity('person:shehbaz-sharif', { name: 'Shehbaz Sharif', aliases: ['شہباز شریف', 'शहबाज़ शरीफ़'] }),
  entity('state:TUR', { name: 'Türkiye', aliases: ['Turkey'], codes: ['iso3:TUR'] }),
  entity('state:USA', { name: 'United States', codes: ['iso2:US', 'iso3:USA'] }),
  entity('state:ZAF', { name: 'South Africa', aliases: ['Union of South Africa'], codes: ['iso3:ZAF'] }),
  entity('state:DDR', {
    name: 'German Democratic Republic',
    aliases: ['East Germany', 'GDR'],
    codes: ['iso3:DDR'],
    existsTo: '1990-10-02',
  }),
  entity('state:RWA', { name: 'Rwanda', aliases: ['German East Africa'], codes: ['iso3:RWA'] }),
  entity('state:CIV', { name: "Côte d'Ivoire", codes: ['iso3:CIV'] }),
  entity('person:bashar', { name: 'Bashar al-Assad' }),
  entity('organisation:world-bank', { name: 'World Bank', abbreviation: 'IBRD' }),
  entity('organisation:bank-of-india', { name: 'Reserve Bank of India' }),
  entity('statement:lavrov', { name: 'Readout', paraphrase: 'Lavrov spoke of steel mills', date: '2025-06-03' }),
  entity('claim:steel', { name: 'Cooperation', text: 'New steel mills are to be built', predicate: 'plans' }),
  edge('MADE_BY', 'statement:lavrov', 'person:sergey-lavrov'),
  edge('REPORTED_IN', 'statement:lavrov', 'source:one'),
  edge('ASSERTS', 'statement:lavrov', 'claim:steel', { attributes: { position: 'AFFIRMS' } }),
];

describe('search', () => {
  let db: Database;
  let served: Served;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await record(db, WORLD, { key: 'world', by: 'tester', why: 'a test' });
    await record(db, [entity('person:later', { name: 'Lavrova Later' })], { key: 'later', by: 'tester', why: 'a test' });
    served = await serveSchema(db);
  });
  afterAll(async () => {
    await served.server.close();
    await emptyDatabase(db);
    await db.close();
  });

  const QUERY = `query Q($text: String!, $kinds: [EntityKind!], $first: Int, $after: String) LENS { search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount truncated pageInfo { hasNextPage endCursor } edges { kind score node { id name } matches { field parts { text matched } } } } }`;
  interface Found {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
    edges: {
      kind: string;
      score: number;
      node: { id: string };
      matches: { field: string; parts: { text: string; matched: boolean }[] }[];
    }[];
  }
  const search = async (text: string, rest: Record<string, unknown> = {}, lens = '') => {
    const { data, errors } = await served.ask({ query: QUERY.replace('LENS', lens), variables: { text, ...rest } });
    expect(errors).toBeUndefined();
    return data!['search'] as Found;
  };
  const ids = async (text: string, rest: Record<string, unknown> = {}, lens = '') =>
    (await search(text, rest, lens)).edges.map(({ node }) => node.id);

  test.each([
    ['Lavrov', 'person:sergey-lavrov'],
    ['лавров', 'person:sergey-lavrov'],
    ['لاوروف', 'person:sergey-lavrov'],
    ['lavrof sergey', 'person:sergey-lavrov'],
    ['shehb', 'person:shehbaz-sharif'],
    ['शरीफ़', 'person:shehbaz-sharif'],
    ['شریف', 'person:shehbaz-sharif'],
    ['turkiye', 'state:TUR'],
    ['TÜRKIYE', 'state:TUR'],
    ['ibrd', 'organisation:world-bank'],
    ['bank of india', 'organisation:bank-of-india'],
    ['USA', 'state:USA'],
    ['U.S.A.', 'state:USA'],
    ['iso3:USA', 'state:USA'],
    ['state:USA', 'state:USA'],
    ['GDR', 'state:DDR'],
    ['DDR', 'state:DDR'],
    ['East Germany', 'state:DDR'],
    ['divoire', 'state:CIV'],
    ['ivoire', 'state:CIV'],
    ['cote d’ivoire', 'state:CIV'],
    ['alassad', 'person:bashar'],
    ['al assad', 'person:bashar'],
  ])('%s finds %s first', async (text, id) => {
    expect((await ids(text))[0]).toBe(id);
  });

  test('lists the best match first, a name before a mention, and marks what matches', async () => {
    const { edges } = await search('lavrov', {}, '@lens(knownAt: "#1")');
    expect(edges.map(({ node, kind }) => [node.id, kind])).toEqual([
      ['person:sergey-lavrov', 'Person'],
      ['statement:lavrov', 'Statement'],
    ]);
    expect(edges[0]!.matches.find(({ field }) => field === 'name')?.parts).toEqual([
      { text: 'Sergey ', matched: false },
      { text: 'Lavrov', matched: true },
    ]);
    expect(edges[0]!.score).toBeGreaterThan(edges[1]!.score);
    expect((await search('world bank')).edges[0]).toMatchObject({ score: 1 });
  });

  test('kinds narrow the search, and the query syntax of the index has no effect', async () => {
    expect(await ids('lavrov', { kinds: ['Statement'] })).toEqual(['statement:lavrov']);
    for (const text of ['lavrov AND NOT *:*', 'name:lavrov', 'lavrov^9 OR x~', '"lavrov', 'lavrov\\', '(lavrov']) {
      const { errors } = await served.ask({ query: QUERY.replace('LENS', ''), variables: { text } });
      expect(errors).toBeUndefined();
    }
    expect(await ids('"lavrov')).toContain('person:sergey-lavrov');
  });

  test('finds claims and statements only if the lens includes the assertions about them', async () => {
    expect(await ids('steel')).toEqual(['claim:steel', 'statement:lavrov']);
    expect(await ids('steel', {}, '@lens(assertedBy: ["source:two"], background: false)')).toEqual([]);
    expect(await ids('steel', {}, '@lens(validAt: "2025-06-02")')).toEqual([]);
    expect(await ids('lavrov', {}, '@lens(assertedBy: ["source:two"], background: false)')).toContain('person:sergey-lavrov');
  });

  test('does not find what was not recorded by the lens’s knownAt', async () => {
    expect(await ids('later')).toEqual(['person:later']);
    expect(await ids('later', {}, '@lens(knownAt: "#1")')).toEqual([]);
  });

  test('finds each entity once over all pages', async () => {
    const first = await search('bank', { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await search('bank', { first: 1, after: first.pageInfo.endCursor });
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(['organisation:world-bank', 'organisation:bank-of-india']);
  });

  test('pages keep the recording of the first page, and a cursor is valid only for its own search', async () => {
    const first = await search('bank', { first: 1 });
    // It comes before everything found so far: a page that only skipped a number of entities would repeat the first one.
    await record(db, [entity('organisation:bank', { name: 'Bank' })], { key: 'bank', by: 'tester', why: 'a test' });
    expect(await ids('bank')).toEqual(['organisation:bank', 'organisation:world-bank', 'organisation:bank-of-india']);
    const second = await search('bank', { first: 5, after: first.pageInfo.endCursor });
    expect([second.totalCount, second.edges.map(({ node }) => node.id)]).toEqual([2, ['organisation:bank-of-india']]);
    const { errors } = await served.ask({
      query: QUERY.replace('LENS', ''),
      variables: { text: 'banks', after: first.pageInfo.endCursor },
    });
    expect(errors?.[0]?.message).toContain('is not a cursor of this search');
  });

  test('only an exact name, code or id scores 1', async () => {
    const best = async (text: string) => (await search(text)).edges[0]?.score;
    expect([await best('USA'), await best('state:USA'), await best('United States'), await best('U.S.A.')]).toEqual([1, 1, 1, 1]);
    expect([await best('East Germany'), await best('DDR'), await best('States United'), await best('United')]).toEqual([
      0.98, 0.98, 0.99, 0.75,
    ]);
    expect(await best('German Democratic Republic')).toBe(0.98);
    const in1980 = await search('German Democratic Republic', {}, '@lens(validAt: "1980-01-01")');
    expect(in1980.edges[0]).toMatchObject({ node: { id: 'state:DDR' }, score: 1 });
  });

  test('suggests similar names if nothing is found', async () => {
    const { data } = await served.ask({ query: '{ search(text: "Lafrof") { totalCount suggestions } }' });
    expect(data!['search']).toMatchObject({ totalCount: 0, suggestions: expect.arrayContaining(['Sergey Lavrov']) });
    const { data: none } = await served.ask({
      query: '{ search(text: "qqqqqqqq") { totalCount suggestions } found: search(text: "lavrov") { suggestions } }',
    });
    expect(none).toEqual({ search: { totalCount: 0, suggestions: [] }, found: { suggestions: [] } });
  });

  test('refuses an invalid page size', async () => {
    const { errors } = await served.ask({ query: '{ search(text: "x", first: 101) { totalCount } }' });
    expect(errors?.[0]?.message).toBe('search.first: 101 is not a page size. Accepted: 0 to 100; ask for the next page with after.');
  });
});
