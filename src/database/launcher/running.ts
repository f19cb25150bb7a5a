/** Which database runs on a data folder, noted for other processes and for the next start. */
import { rmSync } from 'node:fs';
import { DatabaseUnavailable } from '../../errors';
import { writeDurably } from './durable';
import type { Folders } from './folders';
import { serversOn } from './left-over';
import { type NotedFile, readNoted } from './noted-file';
import { isAlive, listensOn, readStartTime } from './processes';

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
  writeDurably(running, JSON.stringify(noted));
}

export function forgetRunning({ running }: Folders): void {
  rmSync(running, { force: true });
}

/**
 * The database that was noted, if its process still runs; null for none.
 * @throws DatabaseUnavailable where the note cannot be read and a database runs all the same.
 */
export function runningIn(folders: Folders): Running | null {
  const { content, problem } = noteIn(folders);
  if (problem !== null) refuseUnreadable(folders, problem);
  return content && isAlive(content.pid) && readStartTime(content.pid) === content.began ? content : null;
}

/** What is wrong with the note, in words; null where nothing is. */
export function unreadableRunning(folders: Folders): string | null {
  return noteIn(folders).problem;
}

function noteIn({ running }: Folders): NotedFile<Running> {
  return readNoted<Running>(running, ({ pid, port }) => Number.isInteger(pid) && Number.isInteger(port));
}

function refuseUnreadable({ running, home }: Folders, problem: string): void {
  const [pid] = serversOn(home);
  if (pid === undefined) return;
  throw new DatabaseUnavailable(
    `${running}: ${problem}, and a database runs on the data folder (process ${pid}). End that process ("kill ${pid}"; nothing is lost), then run the command again.`,
  );
}

/** Whether its own process listens at its door. */
export function isListening({ pid, port }: Running): boolean {
  return listensOn(pid, port);
}

/** The address for drivers. */
export function buildUri({ port }: Pick<Running, 'port'>): string {
  return `bolt://127.0.0.1:${port}`;
}
