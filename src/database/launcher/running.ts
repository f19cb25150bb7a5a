/** Which database runs on a data folder, noted for other processes and for the next start. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Folders } from './folders';
import { beginningOf, isAlive, listensOn } from './processes';

/** A database as noted: its process and its door. */
export interface Running {
  readonly pid: number;
  readonly began: string | null;
  readonly port: number;
  /** Whether other commands may use it: it is there until somebody stops it, not for one command. */
  readonly shared: boolean;
  /** Whether it outlives who started it. */
  readonly inBackground: boolean;
}

export function noteRunning({ running }: Folders, noted: Running): void {
  writeFileSync(`${running}.new`, JSON.stringify(noted), { mode: 0o600 });
  renameSync(`${running}.new`, running);
}

export function forgetRunning({ running }: Folders): void {
  rmSync(running, { force: true });
}

/** The database that was noted, if its process still runs; null for none. */
export function runningIn({ running }: Folders): Running | null {
  let noted: Running;
  try {
    noted = JSON.parse(readFileSync(running, 'utf8')) as Running;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return isAlive(noted.pid) && beginningOf(noted.pid) === noted.began ? noted : null;
}

/** Whether its own process listens at its door. */
export function isListening({ pid, port }: Running): boolean {
  return listensOn(pid, port);
}

/** The address for drivers. */
export function uriOf({ port }: Pick<Running, 'port'>): string {
  return `bolt://127.0.0.1:${port}`;
}
