/**
 * A database that `entente serve` did not start goes away. Requests are refused with Retry-After; the server does not start the database,
 * and finds it when it is back.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers } from '../../src/database/launcher/answers';
import { foldersIn, makeFolders } from '../../src/database/launcher/folders';
import { freePort } from '../../src/database/launcher/free-port';
import { readStartTime } from '../../src/database/launcher/processes';
import { noteRunning } from '../../src/database/launcher/running';
import { connectTestDatabase, emptyDatabase, testConnection } from '../support/test-database';
import { isReady, serve } from './served';
import { killStandIn, startStandIn } from './stand-in-database';

const QUESTION = '{ states { edges { node { id } } } }';

const { user, password } = testConnection();
let dataFolder: string;
let standIn: ChildProcess;
beforeAll(async () => {
  const db = await connectTestDatabase();
  await emptyDatabase(db);
  await db.close();
});
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'entente-absent-'));
});
afterEach(async () => {
  await killStandIn(standIn);
  rmSync(dataFolder, { recursive: true });
});

async function start(port: number): Promise<void> {
  standIn = await startStandIn(port);
}

/** In the state in which `entente database start` leaves it. */
async function startInBackground(port: number): Promise<void> {
  await start(port);
  const folders = foldersIn(dataFolder);
  makeFolders(folders);
  writeFileSync(folders.password, `${password}\n`, { mode: 0o600 });
  const pid = standIn.pid as number;
  noteRunning(folders, { pid, began: readStartTime(pid), port, shared: true, inBackground: true });
}

const kinds = [
  ['NEO4J_URI', start, (port: number) => ({ NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_USER: user, NEO4J_PASSWORD: password })],
  ['the background', startInBackground, () => ({})],
] as const;

test.each(kinds)(
  'while a database of %s is away, requests are refused with Retry-After; when it is back, they are answered',
  async (_, started, envOf) => {
    const port = await freePort();
    await started(port);
    const server = await serve(dataFolder, await freePort(), envOf(port) as Record<string, string>);
    try {
      await server.readyz(isReady);
      expect((await server.ask(QUESTION)).status).toBe(200);
      await killStandIn(standIn);
      const away = await server.readyz((reply) => !isReady(reply));
      expect(away.body.status).toBe('database unavailable');
      const refused = await server.ask(QUESTION);
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
      expect(refused.body.errors?.[0]?.extensions.code).toBe('DATABASE_UNAVAILABLE');
      expect(await answers(port)).toBe(false);
      await started(port);
      await server.readyz(isReady);
      expect((await server.ask(QUESTION)).status).toBe(200);
    } finally {
      server.child.kill('SIGTERM');
      await server.ended;
    }
  },
  600_000,
);
