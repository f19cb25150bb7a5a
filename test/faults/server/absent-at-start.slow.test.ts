/** F15: fifty starts of a server beside a real database. TIMES and SEED set other values. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../src/database/launcher/free-port';
import { type RunningNeo4j, startNeo4j } from '../../../src/database/launcher/start-neo4j';
import { reportProgress } from '../../support/report-progress';
import { TEST_JARS } from '../../support/start-database';
import { randomFrom } from '../random-from';
import { ORDERS, type StartableDatabase, startInOrders } from './start-orders';

const TIMES = Number(process.env['TIMES'] ?? 50);
const SEED = Number(process.env['SEED'] ?? 1);

/** A Neo4j of its own that always listens at the same port. */
async function startableNeo4j(dataFolder: string): Promise<StartableDatabase> {
  const port = await freePort();
  const options = { dataFolder, jarFolder: TEST_JARS, port, what: 'a test of starts', memory: { heap: 384, pageCache: 64 } };
  const begin = () => startNeo4j({ ...options, startSeconds: 300, brief: true });
  let neo4j: RunningNeo4j = await begin();
  const end: StartableDatabase['end'] = async (how) => {
    if (how === 'KILLED') process.kill(neo4j.pid, 'SIGKILL');
    await neo4j.stop();
  };
  const env = { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password };
  await end('STOPPED');
  return {
    env,
    start: async () => {
      neo4j = await begin();
    },
    end,
  };
}

test(
  `a server whose database is absent or restarts while it starts, ${TIMES} times (seed ${SEED}), is alive, not ready, and then ready`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'entente-absent-at-start-'));
    const random = randomFrom(SEED);
    const orders = Array.from({ length: TIMES }, () => ORDERS[Math.floor(random() * ORDERS.length)]!);
    const database = await startableNeo4j(join(folder, 'database'));
    let ready = 0;
    await startInOrders({
      dataFolder: join(folder, 'server'),
      database,
      orders,
      random,
      gaps: { absent: 8_000, beforeServer: 5_000, untilRestart: 4_000 },
      onReady: (done, order, ms) => {
        ready = done;
        reportProgress(`starts: ${done} of ${TIMES}, ${order}: ready ${Math.round(ms)} ms after the database was started`);
      },
    });
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
    expect(ready).toBe(TIMES);
  },
  3 * 3_600_000,
);
