/**
 * A separate server over the test database, which reports its live heap after garbage collection. Start it with --expose-gc and a small
 * heap, and with its settings as JSON.
 */
import { createSchema } from '../../src/schema/create-schema';
import { createServer } from '../../src/server/create-server';
import { LIMITS } from '../../src/server/limits/limits';
import { readServerSettings } from '../../src/server/server-settings';
import { connectTestDatabase } from '../support/test-database';
import type { ForkMessage, ForkOptions } from './forked-server';
import { TOKENS } from './small-server';

async function serve({ timeoutMs = LIMITS.timeoutMs }: Pick<ForkOptions, 'timeoutMs'>): Promise<void> {
  const db = await connectTestDatabase();
  const server = await createServer({
    schema: await createSchema(db),
    // Kept answers would hide whether the parts of an answer are released.
    settings: { ...readServerSettings({}), keptAnswerBytes: 0, limits: { ...LIMITS, timeoutMs } },
    tokens: TOKENS,
    version: '0.0.0-test',
    ready: async () => ({ schemaVersion: 1, recording: 1 }),
    exports: { db, version: '0.0.0-test' },
    measured: { databaseSessions: () => db.openSessions },
  });
  const report = (message: ForkMessage) => process.send!(message);
  report({ origin: await server.listen({ host: '127.0.0.1', port: 0 }) });
  process.on('message', async () => {
    // Finalizers and weak references run between collections, so a second collection may free more.
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc!();
      await new Promise(setImmediate);
    }
    report({ heap: process.memoryUsage().heapUsed });
  });
  process.once('disconnect', () => process.exit());
}

void serve(JSON.parse(process.argv[2] ?? '{}'));
