/**
 * When an operation ends for any reason, the database ends all its statements. For clients that disconnect, see
 * abandoned-operation.db.test.ts.
 */
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../src/database/database';
import { createSchema } from '../../src/schema/create-schema';
import { Admission } from '../../src/server/admission/admission';
import { createServer } from '../../src/server/create-server';
import { LIMITS } from '../../src/server/limits/limits';
import { readServerSettings } from '../../src/server/server-settings';
import { connectSeededDatabase } from '../support/seeded-database';
import { slowedDatabase, untilSlow } from './slowed-database';
import { TOKENS } from './small-server';

/** Enough time to ask the database on a busy machine; ending a statement takes far less. */
const SOON_MS = 2_000;
/** Enough to plan a dossier for the first time on a busy machine: no statement runs before that. */
const TIMEOUT_MS = 15_000;

describe('the statements of an operation that has ended', () => {
  let db: Database;
  let server: FastifyInstance;
  const admission = new Admission();
  beforeAll(async () => {
    db = await connectSeededDatabase();
    // The dossier is slow; other statements are answered once the dossier runs.
    const schema = await createSchema(slowedDatabase(db, ({ cypher }) => cypher.includes(' AS part')));
    server = await createServer({
      schema,
      settings: { ...readServerSettings({}), limits: { ...LIMITS, timeoutMs: TIMEOUT_MS } },
      tokens: TOKENS,
      version: '0.0.0-test',
      ready: async () => ({ schemaVersion: 1, recording: 1 }),
      admission,
    });
  });
  afterAll(async () => {
    await server.close();
    await db.close();
  });

  const ask = async (query: string) => {
    const reply = await server.inject({ method: 'POST', url: '/graphql', payload: { query } });
    return { status: reply.statusCode, ...(reply.json() as { data?: unknown; errors: { message: string }[] }) };
  };
  const untilPlaceIsBack = async () => {
    while (admission.state['large']!.running > 0) await new Promise(setImmediate);
  };
  const DOSSIER = 'dossier(a: "state:PAK", b: "state:IND") { totals { events } }';

  test('are ended when another field fails and leaves no data', async () => {
    const { data, errors } = await ask(`{ ${DOSSIER} neighbourhood(of: ["state:NOWHERE"]) { order } }`);
    expect({ data, errors }).toMatchObject({ data: null, errors: [{ message: expect.stringContaining('state:NOWHERE') }] });
    expect(await untilSlow(db, (count) => count === 0)).toBeLessThan(SOON_MS);
    await untilPlaceIsBack();
  });

  test('are ended at the time limit, and the place in the lane is free once they are gone', async () => {
    const asked = ask(`{ ${DOSSIER} }`);
    await untilSlow(db, (count) => count > 0);
    expect(admission.state['large']).toMatchObject({ running: 1 });
    const { status, errors } = await asked;
    expect({ status, message: errors[0]?.message }).toEqual({
      status: 400,
      message: 'The operation took longer than 15 s and was ended. Ask for fewer hops, smaller pages or a narrower lens.',
    });
    expect(await untilSlow(db, (count) => count === 0)).toBeLessThan(SOON_MS);
    await untilPlaceIsBack();
  });
});
