/** Which parts of an error leave the server. */
import { Writable } from 'node:stream';
import { Busy, DatabaseUnavailable } from '../../src/errors';
import { httpFailure } from '../../src/server/public-error';
import { SECRET, smallServer } from './small-server';

async function askWithLog(query: string, headers: Record<string, string> = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = new Writable({
    write(chunk, _, done) {
      lines.push(
        ...String(chunk)
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      );
      done();
    },
  });
  const server = await smallServer({ log });
  const payload = { query, variables: { id: 'state:secret-variable' } };
  const answer = await server.inject({ method: 'POST', url: '/graphql', payload, headers });
  await server.close();
  return { answer, lines };
}

describe('publicError', () => {
  test('a deliberate error has its code, its message and its path', async () => {
    const { answer } = await askWithLog('query Q($id: ID!) { state(id: $id) { name } }');
    expect(answer.json()).toEqual({
      data: { state: null },
      errors: [
        {
          message: 'state: there is no "state:secret-variable".',
          locations: [{ line: 1, column: 21 }],
          path: ['state'],
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    });
  });

  test('an unexpected error is sent as an id, and is in the log under that id', async () => {
    const { answer, lines } = await askWithLog('{ broken }');
    const [error] = answer.json().errors;
    expect(error).toEqual({
      message: `Unexpected error. The server log has the details under ${error.extensions.errorId}.`,
      locations: [{ line: 1, column: 3 }],
      path: ['broken'],
      extensions: { code: 'INTERNAL', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(answer.body).not.toContain('MATCH');
    expect(lines.find((line) => line['errorId'] === error.extensions.errorId)).toMatchObject({ err: { message: SECRET } });
  });
});

describe('logRequests', () => {
  test('writes one line for each request, with the operation and its outcome, but no variables or tokens', async () => {
    const { answer, lines } = await askWithLog('query Dossier($id: ID!) { state(id: $id) { name } }', {
      authorization: 'Bearer editor-token-of-the-tests',
    });
    expect(lines).toEqual([
      expect.objectContaining({
        reqId: answer.headers['x-request-id'],
        method: 'POST',
        path: '/graphql',
        operation: 'Dossier',
        hash: expect.stringMatching(/^[0-9a-f]{12}$/),
        ms: expect.any(Number),
        status: 200,
        outcome: ['NOT_FOUND'],
      }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/secret-variable|editor-token/);
  });
});

describe('noteRefusal', () => {
  test.each([
    ['an empty body', { 'content-type': 'application/json' }, '{}'],
    ['an answer that nobody accepts', { 'content-type': 'application/json', accept: 'image/png' }, '{"query":"{ who }"}'],
  ])('logs that %s was refused', async (_, headers, payload) => {
    const lines: { outcome?: unknown; status?: number }[] = [];
    const server = await smallServer({ log: { write: (line) => void lines.push(JSON.parse(line)) } });
    const { statusCode } = await server.inject({ method: 'POST', url: '/graphql', headers, payload });
    await server.close();
    expect(lines).toEqual([expect.objectContaining({ status: statusCode, outcome: ['QUERY_REFUSED'] })]);
  });
});

describe('an error that says when to try again', () => {
  test('has status 503; without a time to try again, a code has its own status', () => {
    expect(httpFailure(new Busy('Too many operations.', { retryAfterSeconds: 1.2 }))).toEqual({
      status: 503,
      headers: { 'retry-after': '2' },
    });
    expect(httpFailure(new Busy('Another recording is open.'))).toEqual({ status: 409, headers: {} });
    expect(httpFailure(new DatabaseUnavailable('It has ended.'))).toEqual({ status: 503, headers: { 'retry-after': '5' } });
  });

  test('has the same form, with Retry-After, inside and outside GraphQL', async () => {
    const overloaded = new Busy('Too many operations.', { retryAfterSeconds: 1.2 });
    const server = await smallServer({ execute: () => Promise.reject(overloaded) });
    server.get('/overloaded', () => Promise.reject(overloaded));
    const inside = await server.inject({ method: 'POST', url: '/graphql', payload: { query: '{ who }' } });
    const outside = await server.inject('/overloaded');
    await server.close();
    for (const answer of [inside, outside]) {
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2']);
      expect(answer.json()).toMatchObject({ errors: [{ message: 'Too many operations.', extensions: { code: 'BUSY' } }] });
    }
  });
});
