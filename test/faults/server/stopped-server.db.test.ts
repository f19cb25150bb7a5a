/** F12, short: one stop under load, with a separate database. The long form is stopped-server.slow.test.ts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectTestDatabase, emptyDatabase, testDatabaseEnv } from '../../support/test-database';
import { randomFrom } from '../random-from';
import { stopServers } from './stop-servers';

test('a server that is stopped under load answers what runs, refuses the rest, and ends with 0 in time', async () => {
  const db = await connectTestDatabase();
  await emptyDatabase(db);
  await db.close();
  const dataFolder = mkdtempSync(join(tmpdir(), 'entente-stopped-'));
  const env = testDatabaseEnv();
  let stops = 0;
  const onStopped = () => (stops += 1);
  await stopServers({ dataFolder, env, connectToDatabase: connectTestDatabase, times: 1, random: randomFrom(2), onStopped });
  rmSync(dataFolder, { recursive: true });
  expect(stops).toBe(1);
});
