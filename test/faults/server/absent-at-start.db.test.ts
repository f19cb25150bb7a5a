/** F15, short: each order of starts once, with a stand-in for the database. The long form is absent-at-start.slow.test.ts. */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '../../../src/database/launcher/free-port';
import { connectPreparedDatabase, connectTestDatabase, dropEverything, testDatabaseEnv } from '../../support/test-database';
import { randomFrom } from '../random-from';
import { isReady, serve } from '../served';
import { killStandIn, startStandIn } from '../stand-in-database';
import { ORDERS, type StartableDatabase, startInOrders } from './start-orders';

async function startableStandIn(): Promise<StartableDatabase> {
  const port = await freePort();
  let standIn: ChildProcess;
  return {
    env: { ...testDatabaseEnv(), NEO4J_URI: `bolt://127.0.0.1:${port}` },
    start: async () => {
      standIn = await startStandIn(port);
    },
    end: () => killStandIn(standIn),
  };
}

test('a server whose database is absent or restarts while it starts is alive, not ready, and then ready', async () => {
  const db = await connectPreparedDatabase();
  await db.close();
  const dataFolder = mkdtempSync(join(tmpdir(), 'entente-absent-at-start-'));
  const ready: string[] = [];
  const onReady = (_: number, order: string) => ready.push(order);
  const gaps = { absent: 2_000, beforeServer: 500, untilRestart: 3_000 };
  await startInOrders({ dataFolder, database: await startableStandIn(), orders: ORDERS, random: randomFrom(1), gaps, onReady });
  rmSync(dataFolder, { recursive: true });
  expect(ready).toEqual([...ORDERS]);
});

test('a database that goes away while the server prepares it is waited for', async () => {
  const db = await connectTestDatabase();
  await dropEverything(db);
  const dataFolder = mkdtempSync(join(tmpdir(), 'entente-absent-at-start-'));
  const database = await startableStandIn();
  await database.start();
  const starting = serve(dataFolder, await freePort(), database.env);
  const preparing = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'CREATE' RETURN 1";
  while ((await db.run({ cypher: preparing, params: {} })).length === 0) await delay(5);
  await db.close();
  await database.end('KILLED');
  const server = await starting;
  // Until then it repeats the statement.
  while (!server.output().includes('does not answer yet')) {
    await server.readyz(({ body }) => body.status === 'starting');
    await delay(50);
  }
  await database.start();
  await server.readyz(isReady);
  server.child.kill('SIGTERM');
  expect(await server.ended).toEqual([0, null]);
  await database.end('KILLED');
  rmSync(dataFolder, { recursive: true });
});
