/** Sends each line of the hostile corpus to the real server with the seed: typed answers, in time, and no unexpected errors. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../src/database/database';
import { createSchema } from '../../../src/schema/create-schema';
import { createServer } from '../../../src/server/create-server';
import { readServerSettings } from '../../../src/server/server-settings';
import { connectSeededDatabase } from '../../support/seeded-database';
import { TOKENS } from '../../support/serve-schema';
import { askLine, type CorpusLine, type LineAnswer } from './ask-line';

const CORPUS = ['http', 'graphql'].flatMap((name) =>
  readFileSync(join(__dirname, `${name}.ndjson`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as CorpusLine),
);

/** The time limit is only for the answer; ending a statement may take a moment longer. */
const PATIENCE_MS = 2_000;

/** The number of connections that a browser opens at a time. */
const AT_ONCE = 6;

describe('the hostile corpus', () => {
  let db: Database;
  let server: FastifyInstance;
  const answers = new Map<string, LineAnswer>();
  beforeAll(async () => {
    db = await connectSeededDatabase();
    server = await createServer({
      schema: await createSchema(db),
      settings: readServerSettings({}),
      tokens: TOKENS,
      version: '0.0.0-test',
      ready: async () => ({ schemaVersion: 1, recording: 1 }),
      exports: { db, version: '0.0.0-test' },
    });
    await server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.server.address() as AddressInfo;
    const left = CORPUS.values();
    const asker = async () => {
      for (const line of left) {
        const ask = () => askLine({ ...line, ms: line.ms + PATIENCE_MS }, port, TOKENS);
        const answer = await ask();
        // A busy server asks its clients to try again, and they do.
        answers.set(line.name, answer.status === 503 && /^retry-after:/im.test(answer.text) ? await ask() : answer);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, asker));
  });
  afterAll(async () => {
    await server.close();
    await db.close();
  });

  test('has at least 250 requests, each with a unique name', () => {
    expect(CORPUS.length).toBeGreaterThan(250);
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
  });

  test.each(CORPUS.map((line) => [line.name, line] as const))('%s', (_, line) => {
    const { status, code, ms, text } = answers.get(line.name)!;
    expect(ms).toBeLessThan(line.ms + PATIENCE_MS);
    expect(code).not.toBe('INTERNAL');
    // A busy machine may reach the time limit where a fast one answers.
    if (line.status === 200 && code === 'QUERY_REFUSED' && text.includes('took longer than')) return;
    expect({ status, code }).toEqual({ status: line.status, code: line.code });
  });
});
