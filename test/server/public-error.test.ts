/** What of an error leaves the server. */
import { Writable } from 'node:stream';
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
  test('an error raised on purpose leaves with its code, its message and its place', async () => {
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

  test('the unexpected leaves as an id, and lies in the log under that id', async () => {
    const { answer, lines } = await askWithLog('{ broken }');
    const [error] = answer.json().errors;
    expect(error).toEqual({
      message: `Something went wrong here, and it is in the log as ${error.extensions.errorId}.`,
      locations: [{ line: 1, column: 3 }],
      path: ['broken'],
      extensions: { code: 'INTERNAL', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(answer.body).not.toContain('MATCH');
    expect(lines.find((line) => line['errorId'] === error.extensions.errorId)).toMatchObject({ err: { message: SECRET } });
  });
});

describe('logRequests', () => {
  test('writes one line a request, with the operation and its outcome, and no variable or token', async () => {
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
