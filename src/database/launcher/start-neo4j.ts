/** Starts the data folder's Neo4j as a child of this process, and tells when it answers. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseUnavailable } from '../../errors';
import { answers } from './answers';
import { BRIEF, javaOptions, type Memory, memoryFor, writeConfiguration } from './configuration';
import { type FetchProgress, fetchJars } from './fetch-jars';
import { type Folders, foldersIn, makeFolders } from './folders';
import { freePort } from './free-port';
import { Guard } from './guard';
import { findJava } from './java';
import { type Lock, lockFolder } from './lock';
import { passwordIn } from './password';
import { beginningOf, listensOn } from './processes';
import { forgetRunning, noteRunning, type Running, runningIn, uriOf } from './running';
import { stopProcess } from './stop-process';

export interface StartOptions {
  readonly dataFolder: string;
  /** Where the jars lie, if not in the data folder. */
  readonly jarFolder?: string;
  /** Who starts it, in words for others who want the same data folder. */
  readonly what?: string;
  /** Whether other commands may use it meanwhile. */
  readonly shared?: boolean;
  /** Lets it live on when this process ends. */
  readonly inBackground?: boolean;
  readonly memory?: Memory;
  readonly onFetch?: FetchProgress;
  /** Where it listens; a free port where not given. */
  readonly port?: number;
  readonly startSeconds?: number;
  /** Whether it soon stops again: Java then spends less on code that is to run long. */
  readonly brief?: boolean;
}

export interface RunningNeo4j {
  /** Such as `bolt://127.0.0.1:41723`. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly pid: number;
  /** Ends it in order; resolves when it has ended. */
  stop(): Promise<void>;
  /** Lets go of the data folder and leaves the database running. */
  leave(): void;
}

/**
 * Starts it: fetches the jars where they are not there yet, makes the password, writes the configuration, and waits until the database listens.
 * @throws Busy when another process holds the data folder, DatabaseUnavailable where it cannot be started.
 */
export async function startNeo4j(options: StartOptions): Promise<RunningNeo4j> {
  const folders = foldersIn(options.dataFolder, options.jarFolder);
  makeFolders(folders);
  const lock = lockFolder(folders, options.what ?? 'a program that uses Entente');
  try {
    const left = runningIn(folders);
    // Its parent was killed, and so was the guard, or it is still stopping.
    if (left) await stopProcess(left.pid);
    const java = findJava();
    await fetchJars(folders.jars, options.onFetch);
    const memory = options.memory ?? memoryFor();
    writeConfiguration(folders, 0, memory);
    const password = await passwordIn(folders, java);
    const started = await startOnFreePort(folders, java, memory, options);
    return handle(folders, lock, started, password);
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface Started {
  readonly running: Running;
  readonly guard: Guard | null;
}

const PORTS_TO_TRY = 3;

/** Between the choice of a port and its use somebody may take it: then another one. */
async function startOnFreePort(folders: Folders, java: string, memory: Memory, options: StartOptions): Promise<Started> {
  for (let tries = 1; ; tries += 1) {
    const port = options.port ?? (await freePort());
    writeConfiguration(folders, port, memory);
    const child = spawnNeo4j(folders, java, [...javaOptions(memory), ...(options.brief ? BRIEF : [])]);
    const guard = options.inBackground ? null : new Guard(child.pid as number);
    const { shared = false, inBackground = false } = options;
    const running = { pid: child.pid as number, began: beginningOf(child.pid as number), port, shared, inBackground };
    noteRunning(folders, running);
    try {
      await untilItListens(child, port, folders, options.startSeconds ?? 180);
      return { running, guard };
    } catch (error) {
      await stopProcess(running.pid);
      guard?.dismiss();
      const portTaken = /Address already in use/.test((error as Error).message);
      if (!portTaken || tries === PORTS_TO_TRY) throw error;
    }
  }
}

function spawnNeo4j(folders: Folders, java: string, ofJava: readonly string[]): ChildProcess {
  const console = openSync(folders.console, 'w', 0o600);
  const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${folders.home}`, `--config-dir=${folders.configuration}`];
  const child = spawn(java, [...ofJava, '-cp', join(folders.jars, '*'), ...main], {
    cwd: folders.home,
    stdio: ['ignore', console, console],
    detached: true,
  });
  closeSync(console);
  child.unref();
  return child;
}

const LOOK_MS = 50;

async function untilItListens(child: ChildProcess, port: number, folders: Folders, seconds: number): Promise<void> {
  let failure: Error | null = null;
  child.once('error', (error) => {
    failure = error;
  });
  for (const began = performance.now(); performance.now() - began < seconds * 1000; await delay(LOOK_MS)) {
    if (failure) throw failure;
    if (child.exitCode !== null || child.signalCode !== null) throw new DatabaseUnavailable(whyItEnded(folders));
    if ((await answers(port)) && listensOn(child.pid as number, port)) return;
  }
  throw new DatabaseUnavailable(`Neo4j: did not listen within ${seconds} seconds. What it said is in "${folders.console}".`);
}

function whyItEnded({ console }: Folders): string {
  const lines = readFileSync(console, 'utf8').split('\n');
  const causes = lines.filter((line) => /^Caused by|ERROR|^Error/.test(line)).map((line) => line.replace(/^Caused by: [\w.$]+: /, ''));
  return `Neo4j: ended while it started: ${causes.at(-1)?.trim() ?? 'it gave no reason'} What it said is in "${console}".`;
}

function handle(folders: Folders, lock: Lock, { running, guard }: Started, password: string): RunningNeo4j {
  return {
    uri: uriOf(running),
    user: 'neo4j',
    password,
    pid: running.pid,
    stop: async () => {
      await stopProcess(running.pid);
      guard?.dismiss();
      forgetRunning(folders);
      lock.release();
    },
    leave: () => lock.release(),
  };
}
