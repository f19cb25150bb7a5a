/**
 * Kills the database of `entente serve`: reported at once, refused in the meantime, started again. Then the server itself has to stop under
 * load.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { freePort } from '../../src/database/launcher/free-port';
import { waitForEnd } from '../../src/database/launcher/processes';
import { linkTestJars, TEST_JARS } from '../support/start-database';
import { Load } from './load';
import { onThisMachine } from './on-this-machine';
import { databasePid, isReady, recordedStates, type Served, serve } from './served';

const STOPPED_WITHIN_MS = 10_000;
const NOTICED_WITHIN_MS = 1_000;

let dataFolder: string;
let server: Served;
beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'entente-under-server-'));
  linkTestJars(dataFolder);
  server = await serve(dataFolder, await freePort());
  await server.readyz(isReady);
});
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  if (existsSync(join(dataFolder, 'neo4j-running.json'))) await waitForEnd(databasePid(dataFolder), 60_000);
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
});

describe('entente serve', () => {
  test('starts its database again after it is killed, and reports this meanwhile', async () => {
    expect((await server.recordState(1)).body.data).toEqual({ record: { seq: 1 } });
    const killed = databasePid(dataFolder);
    const began = performance.now();
    process.kill(killed, 'SIGKILL');
    const away = await server.readyz((reply) => !isReady(reply));
    expect(performance.now() - began).toBeLessThan(onThisMachine(NOTICED_WITHIN_MS));
    expect(away.body.status).toBe('database unavailable');
    const why = await server.readyz(({ body }) => body.message?.includes('SIGKILL') ?? false);
    expect(why.body.message).toBe('The database ended with signal SIGKILL (9). It is being started again.');
    const refused = await server.ask('{ states { edges { node { id } } } }');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(refused.body.errors).toEqual([{ message: why.body.message, extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
    expect((await server.get('/export/json')).status).toBe(503);
    expect((await server.get('/livez')).status).toBe(200);
    expect(server.output()).toContain(why.body.message);

    await server.readyz(isReady);
    expect(databasePid(dataFolder)).not.toBe(killed);
    expect(await recordedStates(server)).toEqual(['state:T1']);
    expect((await server.recordState(2)).body.data).toEqual({ record: { seq: 2 } });
  });

  test('stopped under load, finishes running requests, refuses the rest as BUSY, and exits with 0 in time', async () => {
    const load = new Load(server);
    await load.isUnderWay;
    const began = performance.now();
    load.stopping = true;
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual([0, null]);
    expect(performance.now() - began).toBeLessThan(onThisMachine(STOPPED_WITHIN_MS));
    const { early, late } = await load.over;
    expect(early.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
    const refused = [...early, ...late].filter(({ status }) => status !== 200 && status !== null);
    expect(refused).not.toEqual([]);
    const { status, code, connection } = { status: 503, code: 'BUSY', connection: 'close' };
    expect(refused).toEqual(refused.map(() => ({ status, code, connection })));

    server = await serve(dataFolder, await freePort());
    await server.readyz(isReady);
    expect(await recordedStates(server)).toEqual(expect.arrayContaining(load.acknowledged));
  });

  test('exits with one plain line if its database cannot be started again', async () => {
    rmSync(join(dataFolder, basename(TEST_JARS)));
    process.kill(databasePid(dataFolder), 'SIGKILL');
    expect(await server.ended).toEqual([1, null]);
    const lines = server.output().trimEnd().split('\n');
    expect(lines.at(-2)).toBe('Stopped.');
    expect(lines.at(-1)).toMatch(
      /^The database could not be kept running, 5 starts in a row failed\. Neo4j: ended while it started with exit code 1: /,
    );
  });
});
