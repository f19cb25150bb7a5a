/** One process at a time may start and stop the database of a data folder. */
import { linkSync, renameSync, rmSync } from 'node:fs';
import { Busy } from '../../errors';
import { writeDurably } from './durable';
import type { Folders } from './folders';
import { identifyFolder, isCopied, type NotedFile, type NotedFolder, readNoted } from './noted-file';
import { isAlive, readStartTime } from './processes';
import { runningIn } from './running';

/** A lock that this process holds. */
export interface Lock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly began: string | null;
  /** As text, for messages to others: "entente serve". */
  readonly what: string;
  readonly folder?: NotedFolder;
}

/**
 * Locks the data folder for this process. It takes over a lock if its holder has ended or if the lock does not name a holder.
 * @throws Busy while another process holds it.
 */
export function lockFolder(folders: Folders, what: string): Lock {
  const { root, lock } = folders;
  const began = readStartTime(process.pid);
  const mine = JSON.stringify({ pid: process.pid, began, what, folder: identifyFolder(root) } satisfies Holder);
  // Written to a separate file and then linked, so that no process sees a lock without its holder.
  const aside = `${lock}.${process.pid}`;
  writeDurably(aside, mine);
  try {
    while (!tryLink(aside, lock)) {
      const { content: holder, text, problem } = readLock(lock);
      if (text === null) continue;
      if (holder && isHeld(holder, root)) throw inUse(root, holder);
      if (problem !== null) refuseUsed(folders, problem);
      dropStale(lock, text);
    }
  } finally {
    rmSync(aside, { force: true });
  }
  return {
    release: () => {
      if (readLock(lock).text === mine) rmSync(lock, { force: true });
    },
  };
}

/** The process that holds the data folder now, as text such as "entente serve (process 4711)"; null if there is none. */
export function findHolder({ root, lock }: Folders): string | null {
  const { content: holder } = readLock(lock);
  return holder && isHeld(holder, root) ? formatHolder(holder) : null;
}

/** The problem of the lock, as text; null if there is none. */
export function unreadableLock({ lock }: Folders): string | null {
  return readLock(lock).problem;
}

/** Refuses an unreadable lock while a database runs that a process has started for its own use. */
function refuseUsed(folders: Folders, problem: string): void {
  const running = runningIn(folders);
  if (!running || running.inBackground) return;
  throw new Busy(
    `${folders.lock}: ${problem}, and the database of the data folder runs (process ${running.pid}), so it is in use. ` +
      `Stop the command that started it with Ctrl-C; if there is none, end process ${running.pid}. Then run the command again.`,
  );
}

const formatHolder = ({ what, pid }: Holder) => `"${what}" (process ${pid})`;

/** The holder of a folder does not hold its copies. */
function isHeld({ pid, began, folder }: Holder, root: string): boolean {
  return !isCopied(folder, root) && isAlive(pid) && readStartTime(pid) === began;
}

function inUse(root: string, holder: Holder): Busy {
  return new Busy(
    `ENTENTE_DATA: the data folder "${root}" is in use by ${formatHolder(holder)}. ` +
      'Wait until it has ended, or stop it with Ctrl-C; or name another folder: ENTENTE_DATA=~/another npm start.',
  );
}

function tryLink(aside: string, lock: string): boolean {
  try {
    linkSync(aside, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock without a living holder; if another process has replaced it by a new lock in the meantime, that one is put back. */
function dropStale(lock: string, stale: string): void {
  const taken = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readLock(taken).text !== stale) tryLink(taken, lock);
  rmSync(taken, { force: true });
}

function readLock(file: string): NotedFile<Holder> {
  return readNoted<Holder>(file, ({ pid, what }) => Number.isInteger(pid) && typeof what === 'string');
}
