/** The lock of a data folder, held by real processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neo4jStatus, stopNeo4j } from '../../../src/database/launcher/find-neo4j';
import { foldersIn } from '../../../src/database/launcher/folders';
import { findHolder, lockFolder } from '../../../src/database/launcher/lock';
import { isAlive, readStartTime } from '../../../src/database/launcher/processes';
import { noteRunning } from '../../../src/database/launcher/running';
import { holdsData } from '../../../src/database/launcher/stored/holds-data';
import { settleFolder } from '../../../src/database/launcher/stored/settle';
import { Busy } from '../../../src/errors';

describe('lockFolder', () => {
  let folder: string;
  let other: ChildProcess;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-lock-'));
    other = spawn('sleep', ['60']);
  });
  afterEach(() => {
    other.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  const folders = () => foldersIn(folder);
  const heldBy = (pid: number, began: string | null) =>
    writeFileSync(folders().lock, JSON.stringify({ pid, began, what: 'entente serve' }));

  test('is held until it is released, and leaves no file behind', () => {
    const lock = lockFolder(folders(), 'a test');
    expect(findHolder(folders())).toBe(`"a test" (process ${process.pid})`);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('refuses while another process holds the lock, and names that process', () => {
    const pid = other.pid as number;
    heldBy(pid, readStartTime(pid));
    expect(() => lockFolder(folders(), 'a test')).toThrow(
      new Busy(
        `ENTENTE_DATA: the data folder "${folder}" is in use by "entente serve" (process ${pid}). ` +
          'Wait until it has ended, or stop it with Ctrl-C; or name another folder: ENTENTE_DATA=~/another npm start.',
      ),
    );
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  test('takes over from a process that has ended', async () => {
    const pid = other.pid as number;
    heldBy(pid, readStartTime(pid));
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(isAlive(pid)).toBe(false);
    const lock = lockFolder(folders(), 'a test');
    expect(JSON.parse(readFileSync(folders().lock, 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  test('takes over from a process whose id now belongs to another process', () => {
    heldBy(other.pid as number, 'another time');
    lockFolder(folders(), 'a test').release();
    expect(existsSync(folders().lock)).toBe(false);
  });

  test('does not release a lock that another process has taken in the meantime', () => {
    const lock = lockFolder(folders(), 'a test');
    heldBy(other.pid as number, readStartTime(other.pid as number));
    lock.release();
    expect(existsSync(folders().lock)).toBe(true);
  });

  test.each([
    ['empty', ''],
    ['cut off', '{"pid":12,"beg'],
    ['full of zeros', '\0\0\0\0'],
    ['of something else', '{}'],
  ])('takes over a lock that is %s, because no process holds it', (_, text) => {
    writeFileSync(folders().lock, text);
    expect(findHolder(folders())).toBeNull();
    lockFolder(folders(), 'a test').release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('refuses an empty lock while a database of the folder runs, and names the file', () => {
    const pid = other.pid as number;
    noteRunning(folders(), { pid, began: readStartTime(pid), port: 7687, shared: true, inBackground: false });
    writeFileSync(folders().lock, '');
    expect(() => lockFolder(folders(), 'a test')).toThrow(
      `${folders().lock}: is empty, and the database of the data folder runs (process ${pid})`,
    );
  });
});

describe('a copy of a data folder that is in use', () => {
  let folder: string;
  let database: ChildProcess;
  let at: (name: string) => string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-copied-'));
    at = (name) => join(folder, name);
    mkdirSync(at('original'));
    database = spawn('sleep', ['60']);
    const pid = database.pid as number;
    noteRunning(foldersIn(at('original')), { pid, began: readStartTime(pid), port: 7687, shared: true, inBackground: true });
  });
  afterEach(() => {
    database.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });
  const copy = () => cpSync(at('original'), at('copy'), { recursive: true });

  test('has neither its lock nor its database, and does not stop it', async () => {
    const lock = lockFolder(foldersIn(at('original')), 'entente serve');
    copy();
    expect(neo4jStatus(at('original'))).toMatchObject({ state: 'starting', heldBy: expect.stringContaining('"entente serve"') });
    expect(neo4jStatus(at('copy'))).toEqual({ state: 'stopped', running: null, heldBy: null });
    expect(await stopNeo4j(at('copy'), 'a test')).toBe(false);
    lockFolder(foldersIn(at('copy')), 'a test').release();
    expect(isAlive(database.pid as number)).toBe(true);
    lock.release();
  });

  test('is not the folder itself at another path, by a link or after it was moved', () => {
    symlinkSync(at('original'), at('linked'));
    expect(neo4jStatus(at('linked')).state).toBe('starting');
    renameSync(at('original'), at('moved'));
    expect(neo4jStatus(at('moved')).state).toBe('starting');
  });
});

describe('settleFolder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-settle-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('reports an empty lock and a damaged note about the running database, and removes them', async () => {
    writeFileSync(foldersIn(folder).lock, '');
    writeFileSync(foldersIn(folder).running, '{"pid"');
    expect(await settleFolder(folder, 'a test')).toEqual([
      '"lock" in the data folder is empty. No process holds the folder; the file is rewritten.',
      '"neo4j-running.json" in the data folder cannot be read: it is cut off or damaged. No database runs on the folder; the file was removed.',
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('puts back what "restore" of an older Entente had set aside, and keeps what is in its place', async () => {
    const { data, home } = foldersIn(folder);
    for (const [path, text] of [
      ['databases/neo4j.before', 'old'],
      ['databases/neo4j', 'half'],
      ['transactions/neo4j.before', 'old'],
    ] as const) {
      mkdirSync(join(data, path), { recursive: true });
      writeFileSync(join(data, path, 'store'), text);
    }
    expect(holdsData(folder)).toBe(true);
    expect((await settleFolder(folder, 'a test')).join()).toMatch(
      /older Entente was interrupted\. It is undone: the data folder holds the old data\./,
    );
    const read = (path: string) => readFileSync(join(home, path, 'store'), 'utf8');
    expect(['data/databases/neo4j', 'data/transactions/neo4j', 'set-aside/databases'].map(read)).toEqual(['old', 'old', 'half']);
    expect(await settleFolder(folder, 'a test')).toEqual([]);
  });
});
