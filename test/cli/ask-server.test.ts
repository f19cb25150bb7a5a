/** Sending an operation to a running Entente, and finding the one that runs on this machine. */
import type { FastifyInstance } from 'fastify';
import { askServer, findLocalServer } from '../../src/cli/ask-server';
import { listen } from '../../src/server/listen';
import { readServerSettings } from '../../src/server/server-settings';
import { smallServer, TOKENS } from '../server/small-server';

describe('a running Entente', () => {
  let server: FastifyInstance;
  let url: string;
  beforeAll(async () => {
    server = await smallServer();
    url = await listen(server, readServerSettings({ PORT: '0' }));
  });
  afterAll(() => server.close());
  const port = () => Number(new URL(url).port);

  test('returns answers, with their errors', async () => {
    const query = 'query Q($id: ID!) { state(id: $id) { name } }';
    expect(await askServer(url, { query, variables: { id: 'state:PAK' } }, undefined)).toEqual({ data: { state: { name: 'Pakistan' } } });
    expect(await askServer(url, { query, variables: { id: 'state:PKA' } }, undefined)).toMatchObject({
      errors: [{ message: 'state: there is no "state:PKA".', extensions: { code: 'NOT_FOUND' } }],
    });
  });

  test('receives the token and the name of the operation', async () => {
    const query = 'query A { a: who } query B { b: who }';
    expect(await askServer(url, { query, operationName: 'B' }, TOKENS.editor)).toEqual({ data: { b: 'editor' } });
  });

  test('is found by its port, and no other server is mistaken for it', async () => {
    expect(await findLocalServer('127.0.0.1', port())).toBe(url);
    await server.close();
    expect(await findLocalServer('127.0.0.1', port())).toBeNull();
    expect(await findLocalServer('127.0.0.1', 0)).toBeNull();
    await expect(askServer(url, { query: '{ who }' }, undefined)).rejects.toThrow(
      `--url: no Entente answers at "${url}". Start one with "entente serve", or leave --url out.`,
    );
  });
});
