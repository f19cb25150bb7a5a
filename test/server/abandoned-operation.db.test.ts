/** When a client disconnects, its work in the database ends too. Tested over a real connection. */
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../src/database/database';
import { createSchema } from '../../src/schema/create-schema';
import { createServer } from '../../src/server/create-server';
import { readServerSettings } from '../../src/server/server-settings';
import { recordAllCases } from '../exporters/support/world-in-database';
import { connectPreparedDatabase } from '../support/test-database';
import { slowedDatabase, untilSlow } from './slowed-database';
import { TOKENS } from './small-server';

describe('an operation whose client has disconnected', () => {
  let db: Database;
  let server: FastifyInstance;
  let origin: string;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    await recordAllCases(db);
    server = await createServer({
      schema: await createSchema(slowedDatabase(db)),
      settings: readServerSettings({}),
      tokens: TOKENS,
      version: '0.0.0-test',
      ready: async () => ({ schemaVersion: 1, recording: 1 }),
      exports: { db: slowedDatabase(db), version: '0.0.0-test' },
    });
    origin = await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await db.close();
  });

  const until = async (wanted: (count: number) => boolean) => {
    await untilSlow(db, wanted);
    return 'so it is';
  };

  test.each([
    ['a question of our own', '{ dossier(a: "state:PAK", b: "state:IND") { a { id } totals { events } } }'],
    ['fields that the library reads', '{ states(first: 5) { edges { node { name } } } }'],
  ])('%s', async (_, query) => {
    await leaves('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  });

  test('an export', () => leaves('/export/json'));

  async function leaves(path: string, init: RequestInit = {}): Promise<void> {
    const leaving = new AbortController();
    const answer = fetch(`${origin}${path}`, { ...init, signal: leaving.signal }).then(
      (reply) => reply.text(),
      (error: Error) => error.name,
    );
    expect(await Promise.race([until((count) => count > 0), answer])).toBe('so it is');
    leaving.abort();
    expect(await answer).toBe('AbortError');
    await until((count) => count === 0);
  }
});
