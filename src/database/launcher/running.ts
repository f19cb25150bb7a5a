/** The database that runs on a data folder, recorded for other processes and for the next start. */
import { rmSync } from 'node:fs';
import { DatabaseUnavailable } from '../../errors';
import { writeDurably } from './durable';
import type { Folders } from './folders';
import { serversOn } from './left-over';
import { identifyFolder, isCopied, type NotedFile, type NotedFolder, readNoted } from './noted-file';
import { isAlive, listensOn, readStartTime } from './processes';

/** A database as recorded: its process and its port. */
export interface Running {
  readonly pid: number;
  readonly began: string | null;
  readonly port: number;
  /** Whether other commands may use it: it runs until a command stops it, not only for one command. */
  readonly shared: boolean;
  /** Whether it keeps running after the process that started it ends. */
  readonly inBackground: boolean;
}

type Noted = Running & { readonly folder?: NotedFolder };

export function noteRunning({ root, running }: Folders, noted: Running): void {
  writeDurably(running, JSON.stringify({ ...noted, folder: identifyFolder(root) } satisfies Noted));
}

export function forgetRunning({ running }: Folders): void {
  rmSync(running, { force: true });
}

/**
 * The recorded database, if its process still runs and works on this folder, not on one of which it is a copy; else null.
 * @throws DatabaseUnavailable if the file cannot be read but a database runs.
 */
export function runningIn(folders: Folders): Running | null {
  const { content, problem } = noteIn(folders);
  if (problem !== null) refuseUnreadable(folders, problem);
  if (content === null || isCopied(content.folder, folders.root)) return null;
  return isAlive(content.pid) && readStartTime(content.pid) === content.began ? content : null;
}

/** The problem of the file, as text; null if there is none. */
export function unreadableRunning(folders: Folders): string | null {
  return noteIn(folders).problem;
}

function noteIn({ running }: Folders): NotedFile<Noted> {
  return readNoted<Noted>(running, ({ pid, port }) => Number.isInteger(pid) && Number.isInteger(port));
}

function refuseUnreadable({ running, home }: Folders, problem: string): void {
  const [pid] = serversOn(home);
  if (pid === undefined) return;
  throw new DatabaseUnavailable(
    `${running}: ${problem}, and a database runs on the data folder (process ${pid}). End that process ("kill ${pid}"; nothing is lost), then run the command again.`,
  );
}

/** Whether its own process listens on its port. */
export function isListening({ pid, port }: Running): boolean {
  return listensOn(pid, port);
}

/** The address for drivers. */
export function buildUri({ port }: Pick<Running, 'port'>): string {
  return `bolt://127.0.0.1:${port}`;
}
