/** Limits of one request: each refusal has the same form and one code. */
import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { LIMITS } from '../../src/server/limits/limits';
import { readServerSettings } from '../../src/server/server-settings';
import { smallServer } from './small-server';

let server: FastifyInstance;
beforeAll(async () => {
  server = await smallServer();
});
afterAll(() => server.close());

const post = (payload: string | object, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  server.inject({ method: 'POST', url: '/graphql', payload, headers });
const ask = async (query: string, variables = {}) => {
  const answer = await post({ query, variables });
  return { status: answer.statusCode, error: answer.json().errors?.[0], data: answer.json().data };
};
const refusal = (message: string | RegExp) => ({
  status: 400,
  error: expect.objectContaining({ message: expect.stringMatching(message), extensions: { code: 'QUERY_REFUSED' } }),
});

describe('limits of an operation', () => {
  test('an operation within the limits is answered', async () => {
    expect(await ask('{ state(id: "state:PAK") { name } }')).toEqual({ status: 200, data: { state: { name: 'Pakistan' } } });
  });

  test('a query nested too deep is refused, with the accepted depth', async () => {
    const nested = (levels: number): string => (levels === 0 ? 'id' : `neighbours { edges { node { ${nested(levels - 1)} } } }`);
    expect(await ask(`{ state(id: "x") { ${nested(10)} } }`)).toMatchObject(refusal(/depth limit of 20 exceeded, found \d+/));
  });

  test('nesting through fragments counts as nesting', async () => {
    const fragments = Array.from({ length: 9 }, (_, at) => `fragment F${at} on State { neighbours { edges { node { ...F${at + 1} } } } }`);
    expect(await ask(`{ state(id: "x") { ...F0 } } ${fragments.join(' ')} fragment F9 on State { id }`)).toMatchObject(
      refusal('depth limit'),
    );
  });

  test('too many aliases of one field are refused', async () => {
    const aliases = Array.from({ length: LIMITS.aliases + 1 }, (_, at) => `a${at}: state(id: "x") { id }`);
    expect(await ask(`{ ${aliases.join(' ')} }`)).toMatchObject(refusal('Aliases limit of 30 exceeded, found 31'));
  });

  test('brackets nested too deep are refused before parsing; brackets in a text are text', async () => {
    expect(await ask(`{ states(first: ${'['.repeat(3900)}`)).toMatchObject(
      refusal('The document nests over 200 brackets within each other. Accepted: up to 200.'),
    );
    expect(await ask(`{ state(id: "${'['.repeat(3900)}") { id } }`)).toMatchObject({ status: 200 });
  });

  test('too many directives are refused', async () => {
    expect(await ask(`{ states { edges { node { id ${'@skip(if: false) '.repeat(31)} } } } }`)).toMatchObject(refusal('Directives limit'));
  });

  test('a document with too many tokens is refused before it is read to its end', async () => {
    expect(await ask(`{ ${'states { edges { node { id } } } '.repeat(1000)} }`)).toMatchObject(refusal(/more tha[nt] 4000 tokens/));
  });

  test('an answer that could be too large is refused, for page sizes in the document and in variables', async () => {
    const query = 'query Q($n: Int!) { states(first: $n) { edges { node { neighbours(first: 1000) { edges { node { id } } } } } } }';
    expect(await ask(query, { n: 1000 })).toMatchObject(
      refusal(/asks for up to \d+ things, most of them in states\(1000\)\.neighbours\(1000\)\. Accepted: up to 500000/),
    );
    expect(await ask(query.replace('$n)', '1000)').replace('($n: Int!)', ''))).toMatchObject(refusal('asks for up to'));
    expect(await ask(query, { n: 10 })).toMatchObject({ status: 200 });
  });

  test('fragments that expand without limit are refused', async () => {
    const level = (at: number) =>
      `fragment F${at} on State { a: neighbours { edges { node { ...F${at + 1} } } } b: neighbours { edges { node { ...F${at + 1} } } } }`;
    const fragments = Array.from({ length: 30 }, (_, at) => level(at)).join(' ');
    expect(await ask(`{ state(id: "x") { ...F0 } } ${fragments} fragment F30 on State { id }`)).toMatchObject({ status: 400 });
  });

  test('an unknown field is refused with the most similar name', async () => {
    expect(await ask('{ state(id: "x") { nam } }')).toMatchObject(
      refusal('Cannot query field "nam" on type "State". Did you mean "name"?'),
    );
  });

  test('a document that is not GraphQL is refused', async () => {
    expect(await ask('{ state(')).toMatchObject(refusal('Syntax Error'));
  });

  test('a variable of the wrong type is an invalid argument', async () => {
    const answer = await ask('query Q($n: Int) { states(first: $n) { edges { node { id } } } }', { n: 'many' });
    expect(answer).toMatchObject({ status: 400, error: { extensions: { code: 'INVALID_ARGUMENT' } } });
    expect(answer.error.message).toContain('"many"');
  });

  test('an operation over its time limit is ended and refused', async () => {
    let ended: AbortSignal | undefined;
    const hasty = await smallServer({
      settings: { ...readServerSettings({}), limits: { ...LIMITS, timeoutMs: 20 } },
      onSlow: (signal) => {
        ended = signal;
      },
    });
    const answer = await hasty.inject({ method: 'POST', url: '/graphql', payload: { query: '{ slow }' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors).toEqual([
      {
        message: 'The operation took longer than 0.02 s and was ended. Ask for fewer hops, smaller pages or a narrower lens.',
        extensions: { code: 'QUERY_REFUSED' },
      },
    ]);
    expect(ended?.aborted).toBe(true);
    await hasty.close();
  });
});

describe('limits of a request', () => {
  test('a body of 10 MB is refused', async () => {
    const answer = await post({ query: `{ state(id: "${'x'.repeat(10_000_000)}") { id } }` });
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toEqual({
      errors: [
        { message: "The request's body is larger than 1048576 bytes, which is the most accepted.", extensions: { code: 'QUERY_REFUSED' } },
      ],
    });
  });

  test('several operations in one request are refused', async () => {
    const answer = await post([{ query: '{ who }' }, { query: '{ who }' }]);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0]).toMatchObject({ message: expect.stringContaining('batching'), extensions: { code: 'QUERY_REFUSED' } });
  });

  test.each([
    ['plain text', 'text/plain', JSON.stringify({ query: '{ who }' }), 400],
    ['a form', 'application/x-www-form-urlencoded', 'query={who}', 415],
    ['an upload', 'multipart/form-data; boundary=x', '--x--', 415],
  ])('%s from another site is refused', async (_, type, body, status) => {
    const answer = await post(body, { 'content-type': type });
    expect(answer.statusCode).toBe(status);
    expect(answer.json().errors[0].extensions).toEqual({ code: 'QUERY_REFUSED' });
  });

  test('a query by GET is answered, except if a page of another site sends it', async () => {
    const url = `/graphql?query=${encodeURIComponent('{ who }')}`;
    const by = async (headers: Record<string, string>) => (await server.inject({ url, headers })).json();
    expect(await by({})).toEqual({ data: { who: 'reader' } });
    expect(await by({ 'sec-fetch-site': 'same-origin' })).toEqual({ data: { who: 'reader' } });
    for (const [name, value] of [['sec-fetch-site', 'cross-site'] as const, ['origin', 'https://elsewhere.example.org'] as const]) {
      const [error] = (await by({ [name]: value })).errors;
      expect(error).toMatchObject({ message: expect.stringContaining('was made by a page of'), extensions: { code: 'QUERY_REFUSED' } });
    }
  });

  test('a query that another site posts is not executed', async () => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' };
    expect((await post({ query: '{ who }' }, headers)).json().errors[0].extensions).toEqual({ code: 'QUERY_REFUSED' });
  });

  test.each([
    [
      'an unknown name',
      { query: 'query A { who }', operationName: 'B' },
      'operationName: the document has no operation "B". Accepted: "A".',
    ],
    ['no name for several', { query: 'query A { who } query B { who }' }, 'and none is named. Accepted: "A", "B".'],
    ['a subscription', { query: 'subscription { x }' }, 'subscription: subscriptions are not supported. Accepted: query, mutation.'],
  ])('%s is refused', async (_, payload, message) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0]).toMatchObject({ message: expect.stringContaining(message), extensions: { code: 'QUERY_REFUSED' } });
  });

  test('an empty name selects the only operation', async () => {
    expect((await post({ query: 'query A { who }', operationName: '' })).json()).toEqual({ data: { who: 'reader' } });
  });

  test('a persisted query is requested once, then known by its hash; a wrong hash is refused', async () => {
    const query = '{ who }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    expect((await post({ extensions })).json().errors[0]).toMatchObject({
      message: 'PersistedQueryNotFound',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    });
    expect((await post({ query, extensions })).json()).toEqual({ data: { who: 'reader' } });
    expect((await post({ extensions })).json()).toEqual({ data: { who: 'reader' } });
    const wrong = await post({ query: '{ who who }', extensions });
    expect([wrong.statusCode, wrong.json().errors[0].extensions.code]).toEqual([400, 'QUERY_REFUSED']);
  });

  test.each(['DELETE', 'PUT', 'OPTIONS', 'HEAD'] as const)('%s of /graphql is refused, with the accepted methods', async (method) => {
    const answer = await server.inject({ method, url: '/graphql' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, POST']);
  });

  test('an address that cannot be decoded is refused in the form of the server', async () => {
    const answer = await server.inject({ url: '/%ff' });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.json().errors[0]).toEqual({
      message: '"/%ff" cannot be decoded. Accepted: addresses in which % is followed by two digits of UTF-8.',
      extensions: { code: 'QUERY_REFUSED' },
    });
  });

  test('a mutation by GET is refused', async () => {
    const url = `/graphql?query=${encodeURIComponent('mutation { record(why: "x") }')}`;
    const answer = await server.inject({ url, headers: { 'apollo-require-preflight': '1' } });
    expect(answer.statusCode).toBe(405);
    expect(answer.json().errors[0].extensions).toEqual({ code: 'QUERY_REFUSED' });
  });

  test.each([
    ['JSON that ends too early', '{"query": '],
    ['an empty body', ''],
    ['a number', '7'],
    ['a query that is no text', '{"query": {"kind": "Document"}}'],
    ['variables that are no object', '{"query": "{ who }", "variables": "x"}'],
  ])('%s is refused', async (_, body) => {
    const answer = await post(body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0].extensions).toEqual({ code: 'QUERY_REFUSED' });
  });

  test('an address that does not exist is not found', async () => {
    const answer = await server.inject({ url: '/nowhere?token=secret' });
    expect(answer.statusCode).toBe(404);
    expect(answer.json().errors[0]).toEqual({
      message: 'GET /nowhere: not found. Try /, /playground or /graphql.',
      extensions: { code: 'NOT_FOUND' },
    });
  });
});
