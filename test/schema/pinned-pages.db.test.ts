/** All pages of a list have the recording of the first page: a recording between two pages does not repeat or move entries. */
import { parse } from 'graphql';
import type { Database } from '../../src/database/database';
import { record } from '../../src/recorder/recorder';
import { createSchema, type EntenteSchema } from '../../src/schema/create-schema';
import { entity, membership } from '../recorder/facts';
import { connectPreparedDatabase } from '../support/test-database';

const NAMES = ['Test a1', 'Test a2', 'Test a3', 'Test a4', 'Test a5', 'Test b1', 'Test b2', 'Test b3'];
const idOf = (name: string): string => `organisation:${name.toLowerCase().replace(' ', '-')}`;
const member = (name: string) => [entity(idOf(name), { name }), membership('state:AAA', idOf(name))];

let db: Database;
let schema: EntenteSchema;
let recorded = 0;
beforeAll(async () => {
  db = await connectPreparedDatabase();
  schema = await createSchema(db);
  const facts = [entity('state:AAA'), entity('source:one'), ...NAMES.flatMap(member)];
  await record(db, facts, { key: 'first', by: 'tester', why: 'the list' });
});
afterAll(() => db.close());

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: { readonly name: string } }[];
}

const POSITION = 'totalCount pageInfo { endCursor hasNextPage }';
const PAGE = `${POSITION} edges { node { ... on Organisation { name } } }`;
/** Each list: its query with the arguments of the page, and where its page is in the answer. */
const LISTS: readonly (readonly [string, (page: string, selected?: string) => string, (data: never) => Page])[] = [
  [
    'a root list',
    (page, selected = PAGE) => `organisations(sort: { name: ASC }, ${page}) { ${selected} }`,
    (data: { organisations: Page }) => data.organisations,
  ],
  [
    'a nested list',
    (page, selected = PAGE) =>
      `state: entity(id: "state:AAA") { ... on State { membershipsConnection(sort: { node: { name: ASC } }, ${page}) { ${selected} } } }`,
    (data: { state: { membershipsConnection: Page } }) => data.state.membershipsConnection,
  ],
  ['search', (page, selected = PAGE) => `search(text: "test", ${page}) { ${selected} }`, (data: { search: Page }) => data.search],
];

async function ask(list: string, lens = '') {
  const { data, errors } = await schema.execute({ document: parse(`query Q ${lens} { ${list} }`) });
  return { data: data as never, error: errors?.[0]?.message };
}

const namesOf = ({ edges }: Page): string[] => edges.map(({ node }) => node.name);

test('cache keys have the recording of the page', async () => {
  const list = (page: string) =>
    `state: entity(id: "state:AAA") { lensKey ... on State { membershipsConnection(${page}) {
      pageInfo { endCursor } edges { node { lensKey } properties { lensKey versionId } } } } }`;
  interface Keyed {
    readonly state: {
      readonly lensKey: string;
      readonly membershipsConnection: {
        readonly pageInfo: { readonly endCursor: string };
        readonly edges: readonly { readonly node: { readonly lensKey: string }; readonly properties: { readonly lensKey: string } }[];
      };
    };
  }
  const read = async (page: string, lens?: string) => {
    const { data } = await ask(list(page), lens);
    const { lensKey, membershipsConnection } = (data as Keyed).state;
    const keys = membershipsConnection.edges.flatMap(({ node, properties }) => [node.lensKey, properties.lensKey]);
    return {
      after: membershipsConnection.pageInfo.endCursor,
      digests: new Set(keys.map((key) => key.split('@')[1])),
      own: lensKey.split('@')[1],
    };
  };
  const first = await read('first: 2');
  expect(first.digests).toEqual(new Set([first.own]));
  await record(db, [entity('state:ZZZ')], { key: 'keys', by: 'tester', why: 'between two pages' });
  const second = await read(`first: 2, after: "${first.after}"`);
  expect(second.digests).toEqual(first.digests);
  expect(second.own).not.toBe(first.own);
  expect((await read('first: 2', '@lens(validAt: "2001")')).digests).not.toEqual(new Set([second.own]));
});

describe.each(LISTS)('%s', (_, list, pageOf) => {
  test('continues at the recording of its first page', async () => {
    const read = async (page: string) => pageOf((await ask(list(page))).data);
    const whole = await read('first: 50');
    const first = await read('first: 5');
    const name = `Test 0${recorded++}`;
    await record(db, member(name), { key: name, by: 'tester', why: 'between two pages' });
    const second = await read(`first: 5, after: "${first.pageInfo.endCursor}"`);
    const rest = await read(`first: 5, after: "${second.pageInfo.endCursor}"`);
    expect([first, second, rest].flatMap(namesOf)).toEqual(namesOf(whole));
    expect([first, second, rest].map(({ totalCount }) => totalCount)).toEqual(Array(3).fill(whole.totalCount));
    expect((await read('first: 5')).totalCount).toBe(whole.totalCount + 1);
  });

  test('refuses a cursor of another list, and a cursor from after the point of knowledge', async () => {
    const { endCursor } = pageOf((await ask(list('first: 2'))).data).pageInfo;
    const page = `first: 2, after: "${endCursor}"`;
    expect((await ask(`states(${page}) { totalCount }`)).error).toBe(
      `states.after: "${endCursor}" is not a cursor of this list. Accepted: the cursor of an edge, or endCursor of a page, of the same question with the same arguments and lens.`,
    );
    expect((await ask(list(page), '@lens(knownAt: "#1")')).error).toMatch(
      /after: ".*" was read at #\d+\. Accepted: a cursor of a page read by #1/,
    );
  });

  test('has the same position if no edges of the page are selected', async () => {
    const page = pageOf((await ask(list('first: 3'))).data);
    expect(pageOf((await ask(list('first: 3', POSITION))).data)).toEqual({ totalCount: page.totalCount, pageInfo: page.pageInfo });
  });
});

test.each(LISTS.slice(0, 2))('%s refuses a cursor that was edited by hand', async (_, list, pageOf) => {
  const { endCursor } = pageOf((await ask(list('first: 2'))).data).pageInfo;
  const [of, recording] = JSON.parse(Buffer.from(endCursor, 'base64url').toString()) as unknown[];
  for (const place of ['x', -1, 1.5, 1e12, null]) {
    const changed = Buffer.from(JSON.stringify([of, recording, place])).toString('base64url');
    expect((await ask(list(`first: 2, after: "${changed}"`))).error).toMatch(`.after: "${changed}" is not a cursor. Accepted: `);
  }
});
