/** The lock of a data folder, held by real processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldersIn } from '../../../src/database/launcher/folders';
import { holderOf, lockFolder } from '../../../src/database/launcher/lock';
import { beginningOf, isAlive } from '../../../src/database/launcher/processes';
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

  test('is held until it is released, and leaves nothing behind', () => {
    const lock = lockFolder(folders(), 'a test');
    expect(holderOf(folders())).toBe(`"a test" (process ${process.pid})`);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('refuses while another process holds it, and names it', () => {
    const pid = other.pid as number;
    heldBy(pid, beginningOf(pid));
    expect(() => lockFolder(folders(), 'a test')).toThrow(
      new Busy(
        `ENTENTE_DATA: the data folder "${folder}" is in use by "entente serve" (process ${pid}). ` +
          'Wait until it has ended, or stop it with Ctrl-C; or name another folder: ENTENTE_DATA=~/another npm start.',
      ),
    );
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  test('takes over from a process that is gone', async () => {
    const pid = other.pid as number;
    heldBy(pid, beginningOf(pid));
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(isAlive(pid)).toBe(false);
    const lock = lockFolder(folders(), 'a test');
    expect(JSON.parse(readFileSync(folders().lock, 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  test('takes over from a process whose number now belongs to another', () => {
    heldBy(other.pid as number, 'another time');
    lockFolder(folders(), 'a test').release();
    expect(existsSync(folders().lock)).toBe(false);
  });

  test('does not release what another process has taken meanwhile', () => {
    const lock = lockFolder(folders(), 'a test');
    heldBy(other.pid as number, beginningOf(other.pid as number));
    lock.release();
    expect(existsSync(folders().lock)).toBe(true);
  });
});
