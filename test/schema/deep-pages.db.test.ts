/**
 * Pages of long lists, at the top and nested: every page returns rows and the total count, and all pages together are the complete list.
 */
import { parse } from 'graphql';
import { writeGraph } from '../../bench/graph/write-graph';
import type { CypherQuery } from '../../src/database/cypher-query';
import type { Database } from '../../src/database/database';
import { entityKindOfId } from '../../src/domain/entity-kinds';
import type { AssertionFact, EntityFact, Fact, Properties } from '../../src/model/fact';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { connectPreparedDatabase } from '../support/test-database';

/** Large enough that a page at the end once exceeded the memory limit: (first + place) x total is nine million. */
const TOTAL = 3_000;

function* longList(): Generator<Fact> {
  const entity = (id: string, rest: Properties = {}): EntityFact => ({
    fact: 'entity',
    id,
    label: entityKindOfId(id)!.label,
    properties: { name: id, ...rest },
    place: id,
  });
  const ids = Array.from({ length: TOTAL }, (_, at) => `organisation:o${10_000 + at}`);
  yield entity('state:ZZZ');
  for (const [at, id] of ids.entries()) yield entity(id, { abbreviation: `A${at % 7}` });
  for (const [at, object] of ids.entries()) yield membership(object, `${1900 + (at % 7)}`);
}

function membership(object: string, start: string): AssertionFact {
  const spoken = { sourceId: 'source:s', assertedBy: 'state:ZZZ', record: '', reliability: 'A', credibility: 1 } as const;
  const spell = { start, end: null, endStatus: 'ONGOING' } as const;
  const ends = { type: 'MEMBER_OF', subject: 'state:ZZZ', object, key: '' };
  return { fact: 'assertion', ...ends, ...spoken, stance: 'AFFIRMS', spell, locator: null, quote: null, attributes: {}, place: 'long' };
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

let db: Database;
let schema: EntenteSchema;
beforeAll(async () => {
  db = await connectPreparedDatabase();
  await writeGraph(db, longList());
  schema = await createSchema(db);
});
afterAll(() => db.close());

const at = (place: number): string => (place === 0 ? '' : `, after: "${Buffer.from(`arrayconnection:${place - 1}`).toString('base64')}"`);
const SELECTED = '{ totalCount edges { node { id } } pageInfo { hasNextPage } }';

async function rootPage(first: number, place: number): Promise<Page> {
  const { data, errors } = await schema.execute({ document: parse(`{ organisations(first: ${first}${at(place)}) ${SELECTED} }`) });
  expect(errors).toBeUndefined();
  return (data as { organisations: Page }).organisations;
}

async function nestedPage(first: number, place: number): Promise<Page> {
  const list = `states(where: { id: { eq: "state:ZZZ" } }) { edges { node { membershipsConnection(first: ${first}${at(place)}) ${SELECTED} } } }`;
  const { data, errors } = await schema.execute({ document: parse(`{ ${list} }`) });
  expect(errors).toBeUndefined();
  return (data as { states: { edges: { node: { membershipsConnection: Page } }[] } }).states.edges[0]!.node.membershipsConnection;
}

const idsOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.id);

describe.each([
  ['a list at the top', rootPage],
  ['a nested list', nestedPage],
])('%s', (_, page) => {
  test('every page is answered, and all pages together are the complete list', async () => {
    const whole: string[] = [];
    for (let place = 0; place < TOTAL; place += 500) whole.push(...idsOf(await page(500, place)));
    expect(new Set(whole).size).toBe(TOTAL);
    for (const place of [1, 590, 1_499, 2_990, TOTAL - 1]) {
      const found = await page(3, place);
      expect(found.totalCount).toBe(TOTAL);
      expect(idsOf(found)).toEqual(whole.slice(place, place + 3));
      expect(found.pageInfo.hasNextPage).toBe(place + 3 < TOTAL);
    }
    expect(await page(3, TOTAL)).toEqual({ totalCount: TOTAL, edges: [], pageInfo: { hasNextPage: false } });
  });
});

test.each([
  ['a list at the top, by id', (args: string) => `organisations(${args}) ${SELECTED}`],
  ['a list at the top, by name', (args: string) => `organisations(${args}, sort: [{ name: ASC }]) ${SELECTED}`],
  [
    'a nested list',
    (args: string) => `states(where: { id: { eq: "state:ZZZ" } }) { edges { node { membershipsConnection(${args}) ${SELECTED} } } }`,
  ],
])('%s: the cost of a page does not grow with its position', async (_, list) => {
  const sent: CypherQuery[] = [];
  const stop = db.onStatement((query) => void sent.push(query));
  const hitsAt = async (place: number) => {
    sent.length = 0;
    const { errors } = await schema.execute({ document: parse(`{ ${list(`first: 50${at(place)}`)} }`) });
    expect(errors).toBeUndefined();
    const profiled = await Promise.all(
      sent.filter(({ cypher }) => /Organisation|MEMBER_OF/.test(cypher)).map((query) => db.profile(query)),
    );
    return profiled.reduce((sum, { dbHits }) => sum + dbHits, 0);
  };
  const first = await hitsAt(0);
  expect(first).toBeGreaterThan(0);
  for (const place of [1_500, TOTAL - 100]) expect(await hitsAt(place)).toBeLessThanOrEqual(first * 1.1);
  stop();
});

describe.each([
  ['a list at the top, by a name', 'organisations', (args: string) => `organisations(${args}, sort: [{ name: DESC }]) { ...P }`],
  [
    'a list at the top, by a value that many share',
    'organisations',
    (args: string) => `organisations(${args}, sort: [{ abbreviation: ASC }]) { ...P }`,
  ],
  [
    'a list at the top, by a value that none has',
    'organisations',
    (args: string) => `organisations(${args}, sort: [{ founded: DESC }]) { ...P }`,
  ],
  [
    'a nested list, by a date that many share',
    'membershipsConnection',
    (args: string) =>
      `states(where: { id: { eq: "state:ZZZ" } }) { edges { node { membershipsConnection(${args}, sort: [{ edge: { start: ASC } }]) { ...P } } } }`,
  ],
])('%s', (title, name, list) => {
  test('all pages together are the complete list, each entry once', async () => {
    const found: string[] = [];
    for (let after = ''; ; ) {
      const text = list(`first: 450${after}`).replace('...P', 'edges { node { id } } pageInfo { hasNextPage endCursor }');
      const { data, errors } = await schema.execute({ document: parse(`{ ${text} }`) });
      expect(errors).toBeUndefined();
      let page: (Page & { readonly pageInfo: { readonly endCursor: string } }) | undefined;
      JSON.parse(JSON.stringify(data), (key, value) => {
        if (key === name) page = value;
        return value;
      });
      found.push(...idsOf(page!));
      if (!page!.pageInfo.hasNextPage) break;
      after = `, after: "${page!.pageInfo.endCursor}"`;
    }
    expect([found.length, new Set(found).size]).toEqual([TOTAL, TOTAL]);
    const shared = found.map((id) => (Number(id.slice('organisation:o'.length)) - 10_000) % 7);
    if (title.endsWith('by a name')) expect(found).toEqual([...found].sort().reverse());
    if (title.endsWith('that many share')) expect(shared).toEqual([...shared].sort());
  });
});
