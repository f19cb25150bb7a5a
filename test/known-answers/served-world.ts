/** The complete reference world, served over HTTP: built in its own folder, or by a server that already runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFrom } from '../../src/cli/database/build-from';
import { connect } from '../../src/database/connect';
import { startNeo4j } from '../../src/database/launcher/start-neo4j';
import { serveSchema } from '../support/serve-schema';
import { TEST_JARS } from '../support/start-database';

export interface ServedWorld {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Serves the seed, the reference data and the given data sets, each format before its files. ENTENTE_WORLD_URL names a running server
 * instead.
 */
export async function serveWorld(formats: readonly string[]): Promise<ServedWorld> {
  const running = process.env['ENTENTE_WORLD_URL'];
  if (running) return { address: running, stop: async () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'entente-known-answers-'));
  const place = { dataFolder: join(folder, 'data'), jarFolder: TEST_JARS, what: 'a test' };
  await buildFrom(place, { seed: true, reference: true, folders: [], formats, rejectsIn: folder });
  const neo4j = await startNeo4j({ ...place, memory: { heap: 1024, pageCache: 256 } });
  const db = await connect(neo4j);
  const { server } = await serveSchema(db);
  await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    address: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    stop: async () => {
      await server.close();
      await db.close();
      await neo4j.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
