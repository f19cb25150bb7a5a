/** `entente serve` and related commands as separate processes, from the first start to the second. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, waitForEnd } from '../../src/database/launcher/processes';
import { linkTestJars } from '../support/start-database';
import { nodeArguments } from './node-arguments';

const SECONDS = 1_000;

let dataFolder: string;
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'entente-serving-'));
  // The jars of this clone are fetched once, and every data folder of the tests uses them.
  mkdirSync(dataFolder, { recursive: true });
  linkTestJars(dataFolder);
});
// The database may write other lines in between while it stops.
afterAll(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 }));

function started(...argv: string[]): ChildProcess {
  const { NEO4J_URI: _, ...env } = process.env;
  return spawn(process.execPath, nodeArguments(...argv), {
    env: { ...env, ENTENTE_DATA: dataFolder, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs one command to its end. */
async function entente(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const child = started(...argv);
  const told = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) child[stream]?.on('data', (text) => (told[stream] += String(text)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...told };
}

const status = async () =>
  JSON.parse((await entente('database', 'status')).stdout) as { state: string; pid: number; heldBy: string | null };

interface Serving {
  readonly child: ChildProcess;
  readonly address: string;
  said(): string;
}

/** Starts the server and waits until it prints its addresses. */
async function serve(): Promise<Serving> {
  const child = started('serve', '--seed-only');
  let said = '';
  child.stderr?.setEncoding('utf8');
  const address = await new Promise<string>((resolve, reject) => {
    child.on('exit', () => reject(new Error(said)));
    child.stderr?.on('data', (text) => {
      said += text;
      const found = /GraphQL +(http\S+)\/graphql[\s\S]*Stop with/.exec(said);
      if (found) resolve(found[1] as string);
    });
  });
  return { child, address, said: () => said };
}

/** The status of the treaty by party: an example of the playground. */
const QUESTION = readFileSync('dashboard/playground/examples/04-indus-waters-treaty-by-party.graphql', 'utf8');

async function asked(address: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: QUESTION }) });
  return answer.json();
}

describe('entente serve', () => {
  test(
    'gives the same answer each way after both starts, allows no second server on its data folder, and stops its database',
    async () => {
      const first = await serve();
      expect(first.said()).toMatch(/Seed: recorded as #1/);
      expect(first.said()).toContain(`Editor's token   ${join(dataFolder, 'editor-token')}`);
      expect(first.said()).not.toContain(readFileSync(join(dataFolder, 'editor-token'), 'utf8').trim());
      const answer = await asked(first.address);
      expect(JSON.stringify(answer)).not.toContain('"errors"');
      expect(JSON.parse((await entente('query', QUESTION, '--url', first.address)).stdout)).toEqual(answer);
      // While the server runs: through its database.
      expect(JSON.parse((await entente('query', QUESTION)).stdout)).toEqual(answer);
      expect(JSON.parse((await entente('load')).stdout)).toMatchObject({ recording: null });
      const second = await entente('serve');
      expect(second.code).toBe(1);
      expect(second.stderr).toMatch(
        /the data folder ".*" is in use by "entente serve" \(process \d+\)\. Wait until it has ended, or stop it/,
      );
      expect((await entente('database', 'stop')).code).toBe(1);

      const { pid, heldBy } = await status();
      expect(heldBy).toBe(`"entente serve" (process ${first.child.pid})`);
      first.child.kill('SIGKILL');
      expect(await waitForEnd(pid, 60 * SECONDS)).toBe(true);

      const again = await serve();
      expect(again.said()).toContain('Seed: loaded already.');
      expect(await asked(again.address)).toEqual(answer);
      const database = (await status()).pid;
      again.child.kill('SIGINT');
      expect(await once(again.child, 'exit')).toEqual([0, null]);
      expect(again.said()).toMatch(/Stopping: running questions are answered first[\s\S]*Stopped\.\n$/);
      expect(isAlive(database)).toBe(false);
      expect(await status()).toMatchObject({ state: 'stopped', heldBy: null });
    },
    600 * SECONDS,
  );
});

describe('entente database', () => {
  test(
    'runs in the background for other commands, can be backed up, emptied and restored, and deletes nothing without confirmation',
    async () => {
      const { stdout } = await entente('database', 'start');
      expect(JSON.parse(stdout)).toMatchObject({ state: 'running', inBackground: true, heldBy: null });
      const known = JSON.parse((await entente('recordings')).stdout) as unknown[];
      expect(known).toHaveLength(1);
      const file = join(dataFolder, 'all.dump');
      expect((await entente('database', 'backup', file)).stderr).toMatch(
        /the database of ".*" runs \(process \d+\), and this needs it stopped/,
      );
      expect(JSON.parse((await entente('database', 'stop')).stdout)).toEqual({ stopped: true });
      expect(JSON.parse((await entente('database', 'stop')).stdout)).toEqual({ stopped: false });

      expect(JSON.parse((await entente('database', 'backup', file)).stdout)).toEqual({ file, bytes: expect.any(Number) });
      expect((await entente('database', 'backup', file)).stderr).toMatch(/is there already/);
      expect(await entente('database', 'reset')).toMatchObject({ code: 2, stdout: '' });
      expect(await entente('database', 'restore', file)).toMatchObject({ code: 2, stdout: '' });
      const broken = join(dataFolder, 'neo4j-password');
      expect(await entente('database', 'restore', broken, '--yes')).toMatchObject({ code: 1, stdout: '' });
      expect(JSON.parse((await entente('recordings')).stdout)).toEqual(known);

      expect(JSON.parse((await entente('database', 'reset', '--yes')).stdout)).toEqual({ removed: true });
      expect(await status()).toMatchObject({ state: 'stopped', holdsData: false });
      expect(JSON.parse((await entente('database', 'restore', file)).stdout)).toEqual({ restored: file });
      expect(JSON.parse((await entente('recordings')).stdout)).toEqual(known);
    },
    600 * SECONDS,
  );
});
