/** A mutation that exceeds its time limit: its outcome is unknown, and sending it again is safe. */
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../src/database/database';
import { recordings } from '../../src/recorder/recorder';
import { createSchema } from '../../src/schema/create-schema';
import { createServer } from '../../src/server/create-server';
import { LIMITS } from '../../src/server/limits/limits';
import { readServerSettings } from '../../src/server/server-settings';
import { connectSeededDatabase } from '../support/seeded-database';
import { TOKENS } from './small-server';

const RECORD = /* GraphQL */ `
  mutation Record($facts: [FactInput!]!, $source: ID!) { record(facts: $facts, source: $source, why: "a test") { seq } }
`;
/** The source is recorded together with the fact. */
const FACTS = [
  { entity: { id: 'source:slow', name: 'A slow source', kind: 'REFERENCE', reliability: 'B', voice: 'state:PAK' } },
  { entity: { id: 'person:slow', name: 'Somebody' } },
];

describe('a mutation that exceeds its time limit', () => {
  let db: Database;
  let server: FastifyInstance;
  beforeAll(async () => {
    db = await connectSeededDatabase();
    server = await createServer({
      schema: await createSchema(db),
      settings: { ...readServerSettings({}), limits: { ...LIMITS, timeoutMs: 6_000 } },
      tokens: TOKENS,
      version: '0.0.0-test',
      ready: async () => ({ schemaVersion: 1, recording: 1 }),
    });
  });
  afterAll(async () => {
    await server.close();
    await db.close();
  });

  const send = async () => {
    const headers = { authorization: `Bearer ${TOKENS.editor}` };
    const payload = { query: RECORD, variables: { facts: FACTS, source: 'source:slow' } };
    const reply = await server.inject({ method: 'POST', url: '/graphql', headers, payload });
    return { status: reply.statusCode, retryAfter: reply.headers['retry-after'], ...(reply.json() as object) };
  };

  test('reports an unknown outcome; it may still be recorded, and sending it again gives the same recording', async () => {
    const before = (await recordings(db))[0]!.seq;
    await db.transaction('WRITE', async (tx) => {
      await tx.run({ cypher: 'MATCH (l:Ledger) SET l.held = true', params: {} });
      expect(await send()).toMatchObject({
        status: 503,
        errors: [
          {
            message:
              'The mutation took longer than 6 s. Whether it was recorded is not known. Sending it again is safe: the same facts give the same recording.',
            extensions: { code: 'DATABASE_UNAVAILABLE' },
          },
        ],
      });
      await tx.run({ cypher: 'MATCH (l:Ledger) REMOVE l.held', params: {} });
    });
    while ((await recordings(db))[0]!.seq === before) await new Promise(setImmediate);
    expect(await send()).toMatchObject({ status: 200 });
    expect((await recordings(db))[0]!.seq).toBe(before + 1);
  });
});
