/** The database of `entente serve` is killed: said at once, refused meanwhile, started again. Then the server itself is told to stop under load. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/database/launcher/free-port';
import { ended } from '../../src/database/launcher/processes';
import { databasePid, isReady, recordedStates, type Served, serve, useTestJars } from './served';

const READERS = 8;
const STOPPED_WITHIN_MS = 10_000;

let dataFolder: string;
let server: Served;
beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'entente-under-server-'));
  useTestJars(dataFolder);
  server = await serve(dataFolder, await freePort());
  await server.readyz(isReady);
}, 600_000);
afterAll(async () => {
  server.child.kill('SIGKILL');
  await server.ended;
  await ended(databasePid(dataFolder), 60_000);
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
});

describe('entente serve', () => {
  test('starts its database again when that was killed, and says what happens meanwhile', async () => {
    expect((await server.recordState(1)).body).toEqual({ data: { record: { seq: 1 } } });
    const killed = databasePid(dataFolder);
    const began = performance.now();
    process.kill(killed, 'SIGKILL');
    const away = await server.readyz((reply) => !isReady(reply));
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(away.body.status).toBe('database unavailable');
    const why = await server.readyz(({ body }) => body.message?.includes('SIGKILL') ?? false);
    expect(why.body.message).toBe('The database ended with signal SIGKILL (9). It is being started again.');
    const refused = await server.ask('{ states { edges { node { id } } } }');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(refused.body.errors).toEqual([{ message: why.body.message, extensions: { code: 'DATABASE_UNAVAILABLE' } }]);
    expect((await server.get('/export/json')).status).toBe(503);
    expect((await server.get('/livez')).status).toBe(200);
    expect(server.said()).toContain(why.body.message);

    await server.readyz(isReady);
    expect(databasePid(dataFolder)).not.toBe(killed);
    expect(await recordedStates(server)).toEqual(['state:T1']);
    expect((await server.recordState(2)).body).toEqual({ data: { record: { seq: 2 } } });
  }, 600_000);

  test('told to stop under load, answers what runs and refuses the rest in its own form, and exits with 0 in time', async () => {
    const acknowledged: number[] = [];
    const replies: { status: number; code?: string; connection: string | null }[] = [];
    const failures: string[] = [];
    let stopped = false;
    let loaded = () => {};
    const underLoad = new Promise<void>((resolve) => {
      loaded = resolve;
    });
    const loop = async (work: () => ReturnType<Served['ask']>) => {
      while (!stopped) {
        const reply = await work().catch((error: Error & { cause?: { code?: string } }) => error.cause?.code ?? error.message);
        if (typeof reply === 'string') return void failures.push(reply);
        const { status, headers, body } = reply;
        replies.push({ status, code: body.errors?.[0]?.extensions.code, connection: headers.get('connection') });
        if (replies.length === 50) loaded();
      }
    };
    let number = 100;
    const write = async () => {
      number += 1;
      const written = number;
      const reply = await server.recordState(written);
      if (reply.body.data?.['record']) acknowledged.push(written);
      return reply;
    };
    const load = [
      ...Array.from({ length: READERS }, () => loop(() => server.ask('{ states(first: 5) { edges { node { id } } } }'))),
      loop(write),
    ];
    await underLoad;
    const began = performance.now();
    server.child.kill('SIGTERM');
    expect(await server.ended).toEqual([0, null]);
    expect(performance.now() - began).toBeLessThan(STOPPED_WITHIN_MS + 1_000);
    stopped = true;
    await Promise.all(load);
    // Where the door is closed; never a connection that was cut under a request.
    expect([...new Set(failures)]).toEqual(['ECONNREFUSED']);
    const refused = replies.filter(({ status }) => status !== 200);
    expect(refused.every(({ status, code, connection }) => status === 503 && code === 'BUSY' && connection === 'close')).toBe(true);

    server = await serve(dataFolder, await freePort());
    await server.readyz(isReady);
    expect(await recordedStates(server)).toEqual(expect.arrayContaining(acknowledged.map((written) => `state:T${written}`)));
  }, 600_000);
});
