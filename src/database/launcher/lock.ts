/** One process at a time may start and stop the database of a data folder. */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Busy } from '../../errors';
import type { Folders } from './folders';
import { beginningOf, isAlive } from './processes';

/** A lock that this process holds. */
export interface Lock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly began: string | null;
  /** In words, for others: "entente serve". */
  readonly what: string;
}

/**
 * Takes the data folder for this process; a lock whose holder is gone is taken over.
 * @throws Busy while another process holds it.
 */
export function lockFolder({ root, lock }: Folders, what: string): Lock {
  const mine = JSON.stringify({ pid: process.pid, began: beginningOf(process.pid), what } satisfies Holder);
  // Written aside and linked: nobody ever sees a lock without its holder.
  const aside = `${lock}.${process.pid}`;
  writeFileSync(aside, mine, { mode: 0o600 });
  try {
    while (!linked(aside, lock)) {
      const text = read(lock);
      if (text === null) continue;
      const holder = JSON.parse(text) as Holder;
      if (isHeld(holder)) throw inUse(root, holder);
      dropStale(lock, text);
    }
  } finally {
    rmSync(aside, { force: true });
  }
  return {
    release: () => {
      if (read(lock) === mine) rmSync(lock, { force: true });
    },
  };
}

/** Who holds the data folder now, in words such as "entente serve (process 4711)"; null for nobody. */
export function holderOf({ lock }: Folders): string | null {
  const text = read(lock);
  if (text === null) return null;
  const holder = JSON.parse(text) as Holder;
  return isHeld(holder) ? inWords(holder) : null;
}

const inWords = ({ what, pid }: Holder) => `"${what}" (process ${pid})`;

function isHeld({ pid, began }: Holder): boolean {
  return isAlive(pid) && beginningOf(pid) === began;
}

function inUse(root: string, holder: Holder): Busy {
  return new Busy(
    `ENTENTE_DATA: the data folder "${root}" is in use by ${inWords(holder)}. ` +
      'Wait until it has ended, or stop it with Ctrl-C; or name another folder: ENTENTE_DATA=~/another npm start.',
  );
}

function linked(aside: string, lock: string): boolean {
  try {
    linkSync(aside, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock that nobody holds; where another process was quicker and holds a new one, that one is put back. */
function dropStale(lock: string, stale: string): void {
  const taken = `${lock}.${process.pid}.stale`;
  try {
    renameSync(lock, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (read(taken) !== stale) linked(taken, lock);
  rmSync(taken, { force: true });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
