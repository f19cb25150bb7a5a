/** A server of its own over the test's database, which tells its live heap after a collection: started with --expose-gc and a small heap. */
import { createSchema } from '../../src/schema/create-schema';
import { createServer } from '../../src/server/create-server';
import { readServerSettings } from '../../src/server/server-settings';
import { connectTestDatabase } from '../support/test-database';
import { TOKENS } from './small-server';

async function serve(): Promise<void> {
  const db = await connectTestDatabase();
  const server = await createServer({
    schema: await createSchema(db),
    // What answers are made of is to be let go; kept ones would hide it.
    settings: { ...readServerSettings({}), keptAnswerBytes: 0 },
    tokens: TOKENS,
    version: '0.0.0-test',
    ready: async () => ({ schemaVersion: 1, recording: 1 }),
  });
  process.send!({ origin: await server.listen({ host: '127.0.0.1', port: 0 }) });
  process.on('message', async () => {
    // What was let go by a first collection may be freed by the second alone: finalizers and weak references run between them.
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc!();
      await new Promise(setImmediate);
    }
    process.send!({ heap: process.memoryUsage().heapUsed });
  });
  process.once('disconnect', () => process.exit());
}

void serve();
