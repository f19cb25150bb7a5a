/**
 * kill -9 of `entente serve` under 50 reads per second and a writer, with a database that survives it.
 * The long form is killed-server.slow.test.ts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectTestDatabase, emptyDatabase, testDatabaseEnv } from '../support/test-database';
import { killServers } from './kill-servers';

test('a server killed under load loses nothing that it acknowledged', async () => {
  const db = await connectTestDatabase();
  await emptyDatabase(db);
  const dataFolder = mkdtempSync(join(tmpdir(), 'entente-killed-server-'));
  const env = testDatabaseEnv();
  const { acknowledged, lost } = await killServers({ dataFolder, env, kills: 1, loadMs: () => 1_000 });
  await emptyDatabase(db);
  await db.close();
  rmSync(dataFolder, { recursive: true });
  expect(acknowledged).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});
