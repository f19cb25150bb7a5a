/** Starts the data folder's Neo4j as a child of this process, and reports when it accepts connections. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseUnavailable } from '../../errors';
import { answers } from './answers';
import { BRIEF, javaOptions, type Memory, memoryFor, writeConfiguration } from './configuration';
import { awaitEnding, describeExit, type Ending, findReason } from './ending';
import { type FetchProgress, fetchJars } from './fetch-jars';
import { type Folders, foldersIn, makeFolders } from './folders';
import { freePort } from './free-port';
import { Guard } from './guard';
import { findJava } from './java';
import { serversOn } from './left-over';
import type { Lock } from './lock';
import { passwordIn } from './password';
import { listensOn, readStartTime } from './processes';
import { buildUri, forgetRunning, noteRunning, type Running, runningIn } from './running';
import { type StopOptions, stopProcess } from './stop-process';
import { holdFolder } from './stored/settle';

export interface StartOptions {
  readonly dataFolder: string;
  /** The folder of the jars, if it is not in the data folder. */
  readonly jarFolder?: string;
  /** The process that starts it, as text for others that want the same data folder. */
  readonly what?: string;
  /** Whether other commands may use it in the meantime. */
  readonly shared?: boolean;
  /** Keeps it running when this process ends. */
  readonly inBackground?: boolean;
  readonly memory?: Memory;
  readonly onFetch?: FetchProgress;
  /** The port on which it listens; a free port by default. */
  readonly port?: number;
  readonly startSeconds?: number;
  /** Whether it stops again soon: Java then spends less time on compilation. */
  readonly brief?: boolean;
  /** Ends it during its start. */
  readonly signal?: AbortSignal;
}

export interface RunningNeo4j {
  /** Such as `bolt://127.0.0.1:41723`. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** Resolves when its process has ended for any reason. */
  readonly ended: Promise<Ending>;
  /**
   * Starts it again on the same data folder, after it has ended.
   * @throws DatabaseUnavailable if it does not start; the caller may try again
   */
  startAgain(signal?: AbortSignal): Promise<RunningNeo4j>;
  /**
   * Kills its process and keeps the data folder for the next start.
   * For a database that failed to write its log: if it ended in order, it would flush the rest of that write, and its next start could not
   * read the log.
   */
  kill(): Promise<void>;
  /**
   * Ends it in order and releases the data folder; resolves when it has ended, or after `withinMs`: it then keeps shutting down by itself.
   */
  stop(withinMs?: number): Promise<void>;
  /** Releases the data folder and leaves the database running. */
  leave(): void;
}

/**
 * Starts it: fetches missing jars, generates the password, writes the configuration, and waits until the database listens.
 * @throws Busy when another process holds the data folder, DatabaseUnavailable if it cannot be started.
 */
export async function startNeo4j(options: StartOptions): Promise<RunningNeo4j> {
  const folders = foldersIn(options.dataFolder, options.jarFolder);
  makeFolders(folders);
  const lock = await holdFolder(folders, options.what ?? 'a program that uses Entente');
  try {
    const left = runningIn(folders);
    // Its parent was killed and the guard as well, or it is still stopping.
    if (left) await stopProcess(left.pid);
    // A server whose parent was killed before it recorded the server.
    for (const pid of serversOn(folders.home)) await stopProcess(pid);
    const java = findJava();
    await fetchJars(folders.jars, options.onFetch);
    const memory = options.memory ?? memoryFor();
    writeConfiguration(folders, 0, memory);
    const password = await passwordIn(folders, java, options.signal);
    const start = (signal = options.signal) => startOnFreePort(folders, java, memory, { ...options, ...(signal && { signal }) });
    return handle({ folders, lock, password, start }, await start());
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface Started {
  readonly running: Running;
  readonly guard: Guard | null;
  readonly ended: Promise<Ending>;
}

const PORTS_TO_TRY = 3;

/** Another process may take the port after it was chosen and before it is used: then tries another port. */
async function startOnFreePort(folders: Folders, java: string, memory: Memory, options: StartOptions): Promise<Started> {
  for (let tries = 1; ; tries += 1) {
    const port = options.port ?? (await freePort());
    writeConfiguration(folders, port, memory);
    const child = spawnNeo4j(folders, java, [...javaOptions(memory), ...(options.brief ? BRIEF : [])]);
    const guard = options.inBackground ? null : new Guard(child.pid as number);
    const { shared = false, inBackground = false } = options;
    const running = { pid: child.pid as number, began: readStartTime(child.pid as number), port, shared, inBackground };
    noteRunning(folders, running);
    const ended = awaitEnding(child, folders);
    try {
      await waitUntilListening(child, port, folders, options);
      return { running, guard, ended };
    } catch (error) {
      await stopProcess(running.pid);
      guard?.dismiss();
      const portTaken = /Address already in use/.test((error as Error).message);
      if (!portTaken || tries === PORTS_TO_TRY) throw error;
    }
  }
}

function spawnNeo4j(folders: Folders, java: string, options: readonly string[]): ChildProcess {
  const console = openSync(folders.console, 'w', 0o600);
  const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${folders.home}`, `--config-dir=${folders.configuration}`];
  const child = spawn(java, [...options, '-cp', join(folders.jars, '*'), ...main], {
    cwd: folders.home,
    stdio: ['ignore', console, console],
    detached: true,
  });
  closeSync(console);
  child.unref();
  return child;
}

const POLL_MS = 50;

async function waitUntilListening(child: ChildProcess, port: number, folders: Folders, options: StartOptions): Promise<void> {
  const { startSeconds: seconds = 180, signal } = options;
  let failure: Error | null = null;
  child.once('error', (error) => {
    failure = error;
  });
  for (const began = performance.now(); performance.now() - began < seconds * 1000; await delay(POLL_MS)) {
    if (failure) throw failure;
    signal?.throwIfAborted();
    if (child.exitCode !== null || child.signalCode !== null) throw new DatabaseUnavailable(describeFailedStart(child, folders));
    if ((await answers(port)) && listensOn(child.pid as number, port)) return;
  }
  throw new DatabaseUnavailable(`Neo4j: did not listen within ${seconds} seconds. What it said is in "${folders.console}".`);
}

function describeFailedStart({ exitCode, signalCode }: ChildProcess, folders: Folders): string {
  const reason = findReason(folders) ?? 'it gave no reason.';
  return `Neo4j: ended while it started with ${describeExit(exitCode, signalCode)}: ${reason} What it said is in "${folders.console}".`;
}

/** State that the handles on one data folder share, from one start to the next. */
interface LaunchContext {
  readonly folders: Folders;
  readonly lock: Lock;
  readonly password: string;
  readonly start: (signal?: AbortSignal) => Promise<Started>;
}

function handle(context: LaunchContext, { running, guard, ended }: Started): RunningNeo4j {
  const { folders, lock, password } = context;
  let over = false;
  void ended.then(() => {
    over = true;
  });
  // After the process has ended, its id may belong to another process.
  const halt = async (how?: StopOptions) => over || stopProcess(running.pid, how);
  return {
    uri: buildUri(running),
    user: 'neo4j',
    password,
    pid: running.pid,
    ended,
    startAgain: async (signal) => {
      await halt();
      guard?.dismiss();
      return handle(context, await context.start(signal));
    },
    kill: async () => void (await halt({ inOrderMs: 0 })),
    stop: async (withinMs) => {
      if (!(await halt(withinMs === undefined ? {} : { inOrderMs: withinMs, force: false }))) return;
      guard?.dismiss();
      forgetRunning(folders);
      lock.release();
    },
    leave: () => lock.release(),
  };
}
