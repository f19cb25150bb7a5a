/** dyadYears over GraphQL: coverage, existence, perspectives, pages and refusals, on a small recorded world. */
import { parse } from 'graphql';
import type { Database } from '../../../src/database/database';
import { record } from '../../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../../src/schema/create-schema';
import { connectPreparedDatabase, emptyDatabase } from '../../support/test-database';
import { FACTS } from './small-world';

describe('dyadYears', () => {
  let db: Database;
  let schema: EntenteSchema;

  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await record(db, FACTS, { key: 'small', by: 'tester', why: 'a small world' });
    schema = await createSchema(db);
  });
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });

  const ask = (args: string, lens = '', fields = 'values { measure value told certain }') =>
    schema.execute({
      document: parse(
        `query ${lens} { dyadYears(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { a { id } b { id } year ${fields} } } } }`,
      ),
    });
  async function values(args: string, lens = ''): Promise<string[]> {
    const { data, errors } = await ask(args, lens);
    expect(errors).toBeUndefined();
    const { edges } = JSON.parse(JSON.stringify(data!['dyadYears']));
    return edges.map(
      ({
        node,
      }: {
        node: { a: { id: string }; b: { id: string }; year: number; values: { value: number | null; told: number; certain: number }[] };
      }) =>
        [
          node.a.id.slice(6),
          node.b.id.slice(6),
          node.year,
          ...node.values.map(({ value, told, certain }) => `${value}(${told},${certain})`),
        ].join(' '),
    );
  }
  const PAIR = 'actors: ["state:OLD", "state:NEW"]';

  test('a value is zero inside coverage and null outside it; a year without both states has no row', async () => {
    expect(await values(`${PAIR}, measures: [SHARED_ORGANISATIONS], from: 1953, to: 1980`)).toEqual([
      ...[1955, 1956, 1957, 1958, 1959].map((year) => `NEW OLD ${year} 0(0,0)`),
      ...[1960, 1961, 1962, 1963, 1964].map((year) => `NEW OLD ${year} 1(1,1)`),
      ...[1965, 1966, 1967, 1968, 1969, 1970].map((year) => `NEW OLD ${year} 2(2,2)`),
      'NEW OLD 1971 1(1,1)',
    ]);
    expect(await values('actors: ["state:NEW", "state:EVER"], measures: [SHARED_ORGANISATIONS], from: 1990, to: 1991')).toEqual([
      'EVER NEW 1990 0(0,0)',
      'EVER NEW 1991 null(0,0)',
    ]);
  });

  test('a representative counts for the state; a planned meeting does not count; directions are kept on request', async () => {
    expect(await values(`${PAIR}, measures: [MEETINGS, VISITS, DISPUTES], from: 1956, to: 1956`)).toEqual([
      'NEW OLD 1956 1(1,1) 1(1,1) null(0,0)',
    ]);
    expect(await values(`${PAIR}, measures: [MEETINGS, VISITS], from: 1956, to: 1956, directed: true`)).toEqual([
      'NEW OLD 1956 1(1,1) 0(0,0)',
      'OLD NEW 1956 1(1,1) 1(1,1)',
    ]);
  });

  test('grades, perspectives and certainty of the lens apply', async () => {
    const asked = `${PAIR}, measures: [SHARED_ORGANISATIONS], from: 1965, to: 1965`;
    expect(await values(asked, '@lens(minReliability: C)')).toEqual(['NEW OLD 1965 1(1,1)']);
    expect(await values(asked, '@lens(assertedBy: ["source:rumour"], background: false)')).toEqual(['NEW OLD 1965 null(0,0)']);
    expect(await values(asked, '@lens(policy: CONSENSUS)')).toEqual(['NEW OLD 1965 0(0,0)']);
    expect(await values(`${PAIR}, measures: [SHARED_ORGANISATIONS], from: 1960, to: 1960`, '@lens(validAt: "1960-06-01")')).toEqual([
      'NEW OLD 1960 1(1,0)',
    ]);
    expect(
      await values(`${PAIR}, measures: [SHARED_ORGANISATIONS], from: 1960, to: 1961`, '@lens(validAt: "1960-06-01", certainty: CERTAIN)'),
    ).toEqual(['NEW OLD 1960 0(0,0)', 'NEW OLD 1961 null(0,0)']);
  });

  test('a value has evidence with its assertions and sources, and the period that is covered', async () => {
    const fields = `values { value coverage { from to source { id } } evidence { counted { id name } ties { id type subject { id } standing spells { start assertions { source { id } } } } claims { id } } }`;
    const { data, extensions } = await ask(`${PAIR}, measures: [SHARED_ORGANISATIONS], from: 1966, to: 1966`, '', fields);
    const [{ node }] = JSON.parse(JSON.stringify(data!['dyadYears'])).edges;
    expect(node.values[0].coverage).toEqual([{ from: '1950', to: '1990', source: { id: 'source:lists' } }]);
    expect(node.values[0].evidence.counted.map(({ id }: { id: string }) => id)).toEqual(['organisation:one', 'organisation:two']);
    expect(node.values[0].evidence.ties).toHaveLength(4);
    expect(node.values[0].evidence.claims).toEqual([]);
    expect((extensions as { receipt: object }).receipt).toMatchObject({ sources: ['source:lists', 'source:rumour'], truncated: false });
  });

  test('the receipt says that a page is not complete', async () => {
    const { data, extensions } = await ask(`${PAIR}, measures: [MEETINGS], from: 1955, to: 1971, first: 3`);
    expect(JSON.parse(JSON.stringify(data!['dyadYears']))).toMatchObject({
      totalCount: 17,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect((extensions as { receipt: object }).receipt).toMatchObject({ truncated: true, truncatedAt: ['dyadYears'] });
  });

  test.each([
    ['actors: ["state:OLD"], measures: [MEETINGS], from: 1950, to: 1960', 'INVALID_ARGUMENT', 'actors: 1 different ids were given'],
    [
      'actors: ["state:OLD", "event:visit"], measures: [MEETINGS], from: 1950, to: 1960',
      'INVALID_ARGUMENT',
      'actors: "event:visit" is not an actor',
    ],
    [
      'actors: ["state:OLD", "state:NONE"], measures: [MEETINGS], from: 1950, to: 1960',
      'NOT_FOUND',
      'actors: "state:NONE" was not recorded by #1',
    ],
    [`${PAIR}, measures: [], from: 1950, to: 1960`, 'INVALID_ARGUMENT', 'measures: 0 are asked for'],
    [`${PAIR}, measures: [MEETINGS], from: 1960, to: 1950`, 'INVALID_ARGUMENT', 'to: 1950 is before 1960'],
    [`${PAIR}, measures: [MEETINGS], from: 1950, to: 10000`, 'INVALID_ARGUMENT', 'to: 10000 is not a year'],
    [`${PAIR}, measures: [MEETINGS], from: -3000, to: 1950`, 'INVALID_ARGUMENT', 'are too many years'],
    [`${PAIR}, measures: [MEETINGS], from: 1950, to: 1960, first: 1001`, 'INVALID_ARGUMENT', 'first: 1001 is not a page size'],
    [`${PAIR}, measures: [MEETINGS], from: 1950, to: 1960, after: "x"`, 'INVALID_ARGUMENT', 'after: "x" is not a cursor'],
  ])('refuses %s', async (args, code, message) => {
    const { errors } = await ask(args);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.message).toContain('Accepted:');
    expect(errors?.[0]?.originalError).toMatchObject({ code });
  });
});
