/** An answer is computed once for each recording. A copy kept by the server or by the client equals the answer of the database. */
import type { CypherQuery } from '../../../src/database/cypher-query';
import type { Database } from '../../../src/database/database';
import { prepareDatabase, record } from '../../../src/recorder/recorder';
import { entity } from '../../recorder/facts';
import { type Served, serveSchema, TOKENS } from '../../support/serve-schema';
import { connectTestDatabase, emptyDatabase } from '../../support/test-database';

const ALL = '{ states { totalCount edges { node { id name } } } }';

let reading: Database;
/** A second connection, which writes as another process would. */
let writing: Database;
let served: Served;
beforeAll(async () => {
  [reading, writing] = await Promise.all([connectTestDatabase(), connectTestDatabase()]);
  await emptyDatabase(writing);
  await prepareDatabase(writing);
  served = await serveSchema(reading);
});
afterAll(async () => {
  await served.server.close();
  await emptyDatabase(writing);
  await Promise.all([reading.close(), writing.close()]);
});

let named = 0;
const recordState = () => record(writing, [entity(`state:s${++named}`)], { key: `s${named}`, by: 'tester', why: `state ${named}` });

interface Asked {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly as?: 'editor' | 'reader';
  readonly tag?: string | undefined;
}

/** Asks by GET, as browsers and caches keep answers. */
async function get({ query = ALL, variables, operationName, as, tag }: Asked = {}) {
  const answer = await served.server.inject({
    method: 'GET',
    url: '/graphql',
    query: { query, ...(variables && { variables: JSON.stringify(variables) }), ...(operationName && { operationName }) },
    headers: { ...(as && { authorization: `Bearer ${TOKENS[as]}` }), ...(tag && { 'if-none-match': tag }) },
  });
  return { status: answer.statusCode, text: answer.payload, headers: answer.headers, tag: answer.headers.etag as string | undefined };
}

const post = async (query = ALL) =>
  served.server.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: { query } });

/** How many statements are sent to the database, except those on the newest recording. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let sent = 0;
  const stop = reading.onStatement(({ cypher }: CypherQuery) => {
    if (!cypher.startsWith('MATCH (l:Ledger') && !cypher.startsWith('SHOW TRANSACTIONS')) sent += 1;
  });
  await work();
  stop();
  return sent;
}

const totalIn = (text: string) => (JSON.parse(text) as { data: { states: { totalCount: number } } }).data.states.totalCount;

test('the same operation is answered without the database until there is a new recording', async () => {
  for (let total = 1; total <= 4; total++) {
    await recordState();
    const first = await get();
    expect([first.status, totalIn(first.text)]).toEqual([200, total]);
    let again: Awaited<ReturnType<typeof get>> | undefined;
    expect(await statementsOf(async () => (again = await get()))).toBe(0);
    expect(again).toMatchObject({ status: 200, text: first.text, tag: first.tag });
    expect((await post()).payload).toBe(first.text);
  }
});

test('a client that has the current answer gets status 304 without a body', async () => {
  const { tag } = await get();
  expect(tag).toMatch(/^W\/"[\w-]{43}"$/);
  const again = await get({ tag });
  expect(again).toMatchObject({ status: 304, text: '', tag });
  expect(again.headers['content-type']).toBeUndefined();
  expect(again.headers['cache-control']).toBe('private, no-cache');
  await recordState();
  const changed = await get({ tag });
  expect([changed.status, changed.tag === tag, totalIn(changed.text)]).toEqual([200, false, named]);
});

test('the answer to an operation that names its recording is immutable', async () => {
  const query = `query @lens(knownAt: "#2") ${ALL}`;
  const first = await get({ query });
  expect([totalIn(first.text), first.headers['cache-control']]).toEqual([2, 'private, max-age=31536000, immutable']);
  await recordState();
  expect(await get({ query })).toMatchObject({ text: first.text, tag: first.tag });
  expect(await get({ query, tag: first.tag })).toMatchObject({ status: 304, text: '' });
});

test('operations that differ in any way have different answers', async () => {
  const query = `query A($n: Int = 1) { states(first: $n) { edges { node { id } } } me { role } } query B { states { totalCount } }`;
  const asked: readonly Asked[] = [
    { query, operationName: 'A' },
    { query, operationName: 'A', variables: { n: 2 } },
    { query, operationName: 'A', as: 'reader' },
    { query, operationName: 'A', as: 'editor' },
    { query, operationName: 'B' },
    { query: `${query} `, operationName: 'B' },
  ];
  const tags = [];
  for (const one of asked) tags.push((await get(one)).tag);
  expect(new Set(tags).size).toBe(asked.length);
  expect((await get(asked[3])).text).toContain('"role":"EDITOR"');
  expect((await get(asked[2])).text).toContain('"role":"READER"');
});

test('answers with an error, and answers that can differ at the same recording, are not kept', async () => {
  await record(writing, [entity('state:s1', { aliases: ['Another name'] })], { key: 'alias', by: 'tester', why: 'an alias' });
  for (const query of [
    '{ states { totalCount } broken: entity(id: "state:none") { id } paths(from: "state:none", to: "state:s1") { totalCount } }',
    'query @lens(knownAt: "#1") { states(where: { name: { startsWith: "s" } }) { totalCount } }',
    'query @lens(knownAt: "#999") { states { totalCount } }',
    '{ states(first: -1) { totalCount } }',
  ]) {
    const { tag, headers } = await get({ query, tag: 'W/"abc"' });
    expect([query, tag, headers['cache-control']]).toEqual([query, undefined, 'no-store']);
  }
  const posted = await post();
  expect([posted.headers.etag, posted.headers['cache-control']]).toEqual([undefined, 'no-store']);
});

test('simultaneous requests for the same operation share one answer', async () => {
  await recordState();
  await get({ query: `${ALL} # first` });
  const one = await statementsOf(() => get({ query: `${ALL} # alone` }));
  expect(one).toBeGreaterThan(0);
  let answers: readonly Awaited<ReturnType<typeof get>>[] = [];
  const query = `${ALL} # together`;
  const all = await statementsOf(async () => {
    answers = await Promise.all(Array.from({ length: 8 }, () => get({ query })));
  });
  expect(all).toBe(one);
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([(await get({ query })).text]));
});

test('a client that waits for the answer to the request of another client gets it even if that client disconnects', async () => {
  const address = await served.server.listen({ host: '127.0.0.1', port: 0 });
  const url = `${address}/graphql?query=${encodeURIComponent(`${ALL} # left`)}`;
  for (let at = 0; at < 10; at++) {
    await recordState();
    const leaving = new AbortController();
    const left = fetch(url, { signal: leaving.signal }).catch(() => 'left');
    const waiting = fetch(url);
    setTimeout(() => leaving.abort(), 3 * at);
    expect(totalIn(await (await waiting).text())).toBe(named);
    await left;
  }
});
