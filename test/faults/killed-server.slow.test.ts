/**
 * Kills the server a hundred times at moments that a seed chooses, sometimes with its own database. KILLS, OWN_KILLS and SEED set other
 * values.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportProgress } from '../support/report-progress';
import { linkTestJars } from '../support/start-database';
import { connectTestDatabase, emptyDatabase, testDatabaseEnv } from '../support/test-database';
import { type AfterKills, killServers } from './kill-servers';
import { randomFrom } from './random-from';

const KILLS = Number(process.env['KILLS'] ?? 95);
const OWN_KILLS = Number(process.env['OWN_KILLS'] ?? 5);
const SEED = Number(process.env['SEED'] ?? 1);
const HOURS = 60 * 60_000;

describe(`a server killed under load (seed ${SEED}) loses nothing that it acknowledged`, () => {
  const random = randomFrom(SEED);
  const loadMs = () => 200 + Math.floor(random() * 1_500);
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'entente-killed-server-'));
  });
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 }));
  const report = (what: string, of: number) => (done: number, ms: number) =>
    reportProgress(`${what}: ${done} of ${of} kills, ready after ${Math.round(ms)} ms`);
  const hold = ({ restarts, acknowledged, lost }: AfterKills, what: string) => {
    const sorted = [...restarts].sort((a, b) => a - b);
    reportProgress(
      `${what}: ${acknowledged} acknowledged, ${lost.length} lost; ready after ${Math.round(sorted[sorted.length >> 1]!)} ms (median), ${Math.round(sorted.at(-1)!)} ms (most)`,
    );
    expect(lost).toEqual([]);
  };

  test(
    `${KILLS} times with a separate database`,
    async () => {
      const db = await connectTestDatabase();
      await emptyDatabase(db);
      const env = testDatabaseEnv();
      hold(await killServers({ dataFolder, env, kills: KILLS, loadMs, onKill: report('beside', KILLS) }), 'beside its database');
      await emptyDatabase(db);
      await db.close();
    },
    3 * HOURS,
  );

  test(
    `${OWN_KILLS} times with its own database`,
    async () => {
      linkTestJars(dataFolder);
      hold(await killServers({ dataFolder, kills: OWN_KILLS, loadMs, onKill: report('own', OWN_KILLS) }), 'with its own database');
    },
    3 * HOURS,
  );
});
