/**
 * F12: SIGTERM a hundred times, at moments and under loads that a seed chooses, sometimes with the server's own database. TIMES, OWN_TIMES
 * and SEED set other values.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../../src/database/connect';
import { findNeo4j } from '../../../src/database/launcher/find-neo4j';
import { required } from '../../../src/errors';
import { reportProgress } from '../../support/report-progress';
import { linkTestJars } from '../../support/start-database';
import { connectTestDatabase, emptyDatabase, testDatabaseEnv } from '../../support/test-database';
import { randomFrom } from '../random-from';
import { type Endings, stopServers } from './stop-servers';

const TIMES = Number(process.env['TIMES'] ?? 95);
const OWN_TIMES = Number(process.env['OWN_TIMES'] ?? 5);
const SEED = Number(process.env['SEED'] ?? 1);
const HOURS = 3_600_000;

describe(`a server that is stopped under load (seed ${SEED}) finishes what runs and ends in time`, () => {
  const random = randomFrom(SEED);
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'entente-stopped-'));
  });
  afterEach(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 }));
  const report = (what: string, of: number) => {
    const totals: Endings = {};
    return (done: number, ms: number, endings: Endings) => {
      for (const [ending, count] of Object.entries(endings) as [keyof Endings, number][]) totals[ending] = (totals[ending] ?? 0) + count;
      reportProgress(
        `stopped server, ${what}: ${done} of ${of}, ended after ${Math.round(ms)} ms; all requests: ${JSON.stringify(totals)}`,
      );
    };
  };

  test(
    `${TIMES} times with a separate database`,
    async () => {
      const db = await connectTestDatabase();
      await emptyDatabase(db);
      await db.close();
      const env = testDatabaseEnv();
      const onStopped = report('separate database', TIMES);
      await stopServers({ dataFolder, env, connectToDatabase: connectTestDatabase, times: TIMES, random, onStopped });
    },
    3 * HOURS,
  );

  test(
    `${OWN_TIMES} times with its own database`,
    async () => {
      linkTestJars(dataFolder);
      const connectToDatabase = () => connect(required(findNeo4j(dataFolder), 'the database of the server'));
      await stopServers({ dataFolder, connectToDatabase, times: OWN_TIMES, random, onStopped: report('own database', OWN_TIMES) });
    },
    HOURS,
  );
});
