/** `entente recordings abort` after an import was killed. Both commands run as processes of their own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../../src/database/database';
import { findOpenRecording, recordings, refuseLiveWriter, stateDigest } from '../../../src/recorder/recorder';
import { connectPreparedDatabase, emptyDatabase, testConnection } from '../../support/test-database';

const RUN = "require('./src/cli/main.ts').main(process.argv.slice(1)).then((code) => { process.exitCode = code; })";
const MAPPING = `source: { id: source:pages, name: Pages }
rows:
  - entity: { id: "event:e-{no}", name: "Event {no}", kind: MEETING, date: "1999" }
`;
/** More than one batch of an import, so that the import stays open for a while. */
const ROWS = 14_000;

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('entente recordings abort', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-abort-'));
  const file = join(folder, 'events.csv');
  const mapping = join(folder, 'events.yaml');
  let db: Database;
  let before: string;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    before = await digest();
  });
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
    rmSync(folder, { recursive: true });
  });

  const digest = () => stateDigest(db, undefined, { bookkeeping: true });
  function entente(argv: readonly string[], onStart: (child: ChildProcess) => void = () => {}): Promise<Ended> {
    const { uri, password } = testConnection();
    const child = spawn(process.execPath, ['--require', '@swc-node/register', '-e', RUN, '--', ...argv], {
      env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) child[stream]?.on('data', (piece) => (said[stream] += String(piece)));
    onStart(child);
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })));
  }
  const importAll = (onStart?: (child: ChildProcess) => void) =>
    entente(['import', 'sheet', file, '--mapping', mapping, '--rejects', '/dev/null'], onStart);

  /** Kills the process as soon as the database holds its first batch. */
  async function killWhileOpen(child: ChildProcess): Promise<void> {
    const ended = new Promise((resolve) => child.on('close', resolve));
    for (;;) {
      const [row] = await db.run({ cypher: 'MATCH (b:Batch) RETURN count(b) AS batches', params: {} });
      if (Number(row?.['batches']) > 0) break;
      if (child.exitCode !== null) throw new Error('the import was over before it could be killed');
      await delay(10);
    }
    child.kill('SIGKILL');
    await ended;
  }

  test('undoes what a killed import wrote, even if its mapping changed and its file is missing; then others can record', async () => {
    const rows = Array.from({ length: ROWS }, (_, index) => `${index}`);
    writeFileSync(file, `no\n${rows.join('\n')}\n`);
    writeFileSync(mapping, MAPPING);
    let killed: Promise<void> | null = null;
    const first = await importAll((child) => {
      killed = killWhileOpen(child);
    });
    await killed;
    expect(first).toMatchObject({ code: null });
    expect(await findOpenRecording(db)).toMatchObject({ seq: 1, state: 'OPEN' });

    writeFileSync(mapping, MAPPING.replace('name: Pages', 'name: Other pages'));
    const other = await importAll();
    expect(other.stderr).toMatch(/recording #1 is open since .* or `entente recordings abort` to undo it\./);
    expect(other.code).toBe(1);
    rmSync(file);

    const unsure = await entente(['recordings', 'abort']);
    expect(unsure.stderr).toMatch(/^--yes: was not given\. It would undo recording #1, open since .*; nothing was done\./);
    expect(unsure.code).toBe(2);
    expect(await entente(['recordings', 'abort', '--yes'])).toMatchObject({
      code: 0,
      stdout: '{\n  "aborted": 1\n}\n',
      stderr: expect.stringMatching(/Recording #1 was undone: the database is as it was before it\.\n$/),
    });
    expect(await digest()).toBe(before);
    expect(await entente(['recordings', 'abort', '--yes'])).toMatchObject({ code: 0, stdout: '{\n  "aborted": null\n}\n' });

    writeFileSync(file, 'no\n1\n');
    expect(await importAll()).toMatchObject({ code: 0 });
    expect((await recordings(db)).map(({ seq }) => seq)).toEqual([1]);
  });

  test('is refused while the writing process is alive, on this host or on another one', async () => {
    const open = {
      seq: 7,
      by: 'tester',
      why: 'a test',
      since: '2025-06-30T00:00:00.000Z',
      state: 'OPEN',
      key: 'k',
      batchSize: 4,
      attempt: 'a',
    } as const;
    const { thisWriter } = jest.requireActual('../../../src/recorder/writing/recording-writer');
    await expect(refuseLiveWriter(db, { ...open, writer: thisWriter() })).rejects.toThrow(
      new RegExp(`recording #7 .* is still being written by process ${process.pid} on host`),
    );
    // The same process id with another start time: another process.
    await refuseLiveWriter(db, { ...open, writer: `${thisWriter()}0` });
  });
});
