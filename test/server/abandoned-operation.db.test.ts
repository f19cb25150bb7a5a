/** Whoever goes away ends the work in the database too, over a real connection. */
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { CypherQuery } from '../../src/database/cypher-query';
import type { Database, RunOptions, Transaction, WorkOptions } from '../../src/database/database';
import { prepareDatabase } from '../../src/recorder/recorder';
import { createSchema } from '../../src/schema/create-schema';
import { createServer } from '../../src/server/create-server';
import { readServerSettings } from '../../src/server/server-settings';
import { recordAllCases } from '../exporters/support/world-in-database';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';
import { TOKENS } from './small-server';

/** What the operations below ask of the database, made to take longer than any test waits. */
const ENDLESS = 'CALL () { UNWIND range(1, 100000) AS slow UNWIND range(1, 100000) AS slower RETURN sum(slow + slower) AS slowest } ';
const plain = (cypher: string) => ({ cypher, params: {} });

describe('an operation that nobody waits for any more', () => {
  let db: Database;
  let server: FastifyInstance;
  let origin: string;
  beforeAll(async () => {
    db = await connectTestDatabase();
    await emptyDatabase(db);
    await prepareDatabase(db);
    await recordAllCases(db);
    server = await createServer({
      schema: await createSchema(slowed(db)),
      settings: readServerSettings({}),
      tokens: TOKENS,
      version: '0.0.0-test',
      ready: async () => ({ schemaVersion: 1, recording: 1 }),
      exports: { db: slowed(db), version: '0.0.0-test' },
    });
    origin = await server.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(async () => {
    await server.close();
    await db.close();
  });

  const running = async () =>
    (
      await db.run(
        plain("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS slower' AND NOT currentQuery CONTAINS 'SHOW' RETURN 1"),
      )
    ).length;
  const until = async (wanted: (count: number) => boolean) => {
    while (!wanted(await running())) await delay(50);
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

/** The same database, in which all that is asked of the graph takes for ever; how it is run is not changed. */
function slowed(db: Database): Database {
  const slow = (query: CypherQuery): CypherQuery =>
    query.cypher.includes('(l:Ledger') ? query : { ...query, cypher: query.cypher.replace(/^(CYPHER .*\n)?/, `$1${ENDLESS}`) };
  return Object.create(db, {
    run: { value: (query: CypherQuery, options?: RunOptions) => db.run(slow(query), options) },
    snapshot: {
      value: (work: (tx: Transaction) => Promise<unknown>, options?: WorkOptions) =>
        db.snapshot((tx) => work({ run: (query) => tx.run(slow(query)), stream: (query) => tx.stream(slow(query)) }), options),
    },
  }) as Database;
}
