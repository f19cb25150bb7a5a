/** Finds the shared database that runs on a data folder, and stops one that runs in the background. */
import { Busy } from '../../errors';
import { foldersIn } from './folders';
import { findHolder, lockFolder } from './lock';
import { knownPassword } from './password';
import { buildUri, forgetRunning, isListening, type Running, runningIn } from './running';
import { stopProcess } from './stop-process';

export interface FoundNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** Started by `entente database start`: it runs until a command stops it. */
  readonly inBackground: boolean;
}

/** The running database of a data folder that others may use; null if there is none. */
export function findNeo4j(dataFolder: string): FoundNeo4j | null {
  const folders = foldersIn(dataFolder);
  const running = runningIn(folders);
  if (!running?.shared || !isListening(running)) return null;
  const { pid, inBackground } = running;
  return { uri: buildUri(running), user: 'neo4j', password: knownPassword(folders), pid, inBackground };
}

/** The state of a data folder's database, without opening it. */
export interface Neo4jStatus {
  readonly state: 'running' | 'starting' | 'stopped';
  readonly running: Running | null;
  /** The process that holds the data folder, as text; null if there is none. */
  readonly heldBy: string | null;
}

export function neo4jStatus(dataFolder: string): Neo4jStatus {
  const folders = foldersIn(dataFolder);
  const running = runningIn(folders);
  const state = running === null ? 'stopped' : isListening(running) ? 'running' : 'starting';
  return { state, running, heldBy: findHolder(folders) };
}

/**
 * Stops the database of a data folder, in the background or left over; returns false if none ran.
 * @throws Busy if a process that still runs has started it for its own use.
 */
export async function stopNeo4j(dataFolder: string, what: string): Promise<boolean> {
  const folders = foldersIn(dataFolder);
  const running = runningIn(folders);
  if (!running) return false;
  const lock = lockFolder(folders, what);
  try {
    await stopProcess(running.pid);
    forgetRunning(folders);
    return true;
  } finally {
    lock.release();
  }
}

/** @throws Busy if the database of the data folder runs. */
export function refuseRunning(dataFolder: string): void {
  const running = runningIn(foldersIn(dataFolder));
  if (!running) return;
  throw new Busy(
    `ENTENTE_DATA: the database of "${foldersIn(dataFolder).root}" runs (process ${running.pid}), and this needs it stopped. ` +
      'Stop "entente serve" with Ctrl-C, or run "entente database stop".',
  );
}
