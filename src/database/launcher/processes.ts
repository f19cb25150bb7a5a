/** Information from the operating system about other processes. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Whether a process with this id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  return readStat(pid)?.[0] === 'Z';
}

/** When a process began, in the system's own format: it distinguishes processes if an id is used again. Null if no such process runs. */
export function readStartTime(pid: number): string | null {
  const stat = readStat(pid);
  if (stat) return stat[19] ?? null;
  const result = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return result.stdout?.trim() || null;
}

/** The fields of /proc/<pid>/stat after the command's name, from the state on; null on a system without /proc. */
function readStat(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** A process with the words of its command line. */
export interface CommandLine {
  readonly pid: number;
  readonly words: readonly string[];
}

/** The command lines of all other processes that are visible to this user. */
export function commandLines(): CommandLine[] {
  const numbers = namesIn('/proc').filter((name) => /^\d+$/.test(name));
  const found = numbers.length > 0 ? numbers.map((name) => ({ pid: Number(name), words: readWords(name) })) : commandLinesByPs();
  return found.filter(({ pid }) => pid !== process.pid);
}

function readWords(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // The process has ended in the meantime.
    return [];
  }
}

/** For systems without /proc. A word with a space in it is read as two. */
function commandLinesByPs(): CommandLine[] {
  const result = spawnSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  return (result.stdout ?? '').split('\n').map((line) => {
    const [pid = '', ...words] = line.trim().split(/\s+/);
    return { pid: Number(pid), words };
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether this process itself listens on the port of this machine. A reply from another process on that port does not count. */
export function listensOn(pid: number, port: number): boolean {
  if (process.platform === 'linux') return holdsSocket(pid, socketsListeningOn(pid, port));
  const result = spawnSync('lsof', ['-nP', '-a', '-p', String(pid), `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], { encoding: 'utf8' });
  return result.stdout?.trim() === String(pid);
}

const LISTENING = '0A';

/** The socket numbers that listen on the port, over IPv4 and IPv6. */
function socketsListeningOn(pid: number, port: number): Set<string> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const rows = ['tcp', 'tcp6'].flatMap((table) => readLines(`/proc/${pid}/net/${table}`).slice(1));
  const columns = rows.map((row) => row.trim().split(/\s+/));
  return new Set(columns.filter((row) => row[1]?.endsWith(suffix) && row[3] === LISTENING).map((row) => `socket:[${row[9]}]`));
}

function holdsSocket(pid: number, sockets: ReadonlySet<string>): boolean {
  if (sockets.size === 0) return false;
  try {
    return readdirSync(`/proc/${pid}/fd`).some((name) => sockets.has(readLinkTarget(`/proc/${pid}/fd/${name}`)));
  } catch {
    return false;
  }
}

function readLinkTarget(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').trimEnd().split('\n');
  } catch {
    return [];
  }
}

const POLL_MS = 50;

/** Waits until the process has ended; returns false if it has not ended in time. */
export async function waitForEnd(pid: number, withinMs: number): Promise<boolean> {
  for (const began = performance.now(); performance.now() - began < withinMs; await delay(POLL_MS)) {
    if (!isAlive(pid)) return true;
  }
  return !isAlive(pid);
}
