/**
 * Commands on a data folder with a real database that receive a signal at a step or at a moment. Compares what they leave, byte for byte.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { listFiles } from '../support/list-files';
import { linkTestJars, TEST_JARS } from '../support/start-database';

export interface ChildCommand {
  readonly argv: readonly string[];
  /** The step, by its number or its text, at which the process receives the signal; SIGKILL if not given. */
  readonly at?: number | string;
  readonly signal?: NodeJS.Signals;
}

export interface CommandEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** A small world of facts. */
const FACTS = join(__dirname, '../checks/world');

export class InterruptedCommands {
  readonly folder = mkdtempSync(join(tmpdir(), 'entente-interrupted-'));
  readonly data = join(this.folder, 'data');
  readonly dump = join(this.folder, 'all.dump');
  private readonly base = join(this.folder, 'base');

  /** A data folder with one recording, a backup of it, and then a recording of each of the folders `later`. */
  static async create(...later: string[]): Promise<InterruptedCommands> {
    const scene = new InterruptedCommands();
    mkdirSync(scene.data);
    linkTestJars(scene.data);
    await scene.runOrFail('load', FACTS);
    await scene.runOrFail('database', 'backup', scene.dump);
    for (const folder of later) await scene.runOrFail('load', folder);
    cpSync(scene.data, scene.base, { recursive: true, verbatimSymlinks: true });
    return scene;
  }

  start(command: ChildCommand): ChildProcess {
    const { NEO4J_URI: _, ...env } = process.env;
    return spawn(process.execPath, ['--require', '@swc-node/register', 'test/faults/command-child.ts', JSON.stringify(command)], {
      env: { ...env, ENTENTE_DATA: this.data },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  /** Runs it to its end, or kills it after `afterMs` if it still runs. */
  async run(command: ChildCommand, afterMs?: number): Promise<CommandEnd> {
    const child = this.start(command);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)));
    const timer = new AbortController();
    if (afterMs !== undefined) {
      const kill = () => void child.kill(command.signal ?? 'SIGKILL');
      delay(afterMs, undefined, { signal: timer.signal }).then(kill, () => {});
    }
    const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
    timer.abort();
    return { code, signal, output };
  }

  /** Runs a command that must succeed. */
  async runOrFail(...argv: string[]): Promise<string> {
    const { code, output } = await this.run({ argv });
    if (code !== 0) throw new Error(`"entente ${argv.join(' ')}" ended with ${code}: ${output}`);
    return output;
  }

  /** The next command: what it says about the state that it found. */
  async status(): Promise<string> {
    return this.runOrFail('database', 'status');
  }

  /** Restores the state after `create`, or only the jars. */
  reset(empty = false): void {
    rmSync(this.data, { recursive: true, maxRetries: 10, retryDelay: 500 });
    if (empty) {
      mkdirSync(this.data);
      linkTestJars(this.data);
      return;
    }
    cpSync(this.base, this.data, { recursive: true, verbatimSymlinks: true });
  }

  /** SHA-256 over the names and bytes of the data in a part of the data folder; null if there are none. */
  digest(part = 'neo4j/data', root = this.data): string | null {
    const top = join(root, part);
    if (!existsSync(join(top, 'databases', 'neo4j'))) return null;
    const hash = createHash('sha256');
    for (const path of listFiles(top).sort()) {
      hash.update(path.slice(top.length)).update(readFileSync(path));
    }
    return hash.digest('hex');
  }

  /** Files that should not be there. */
  leftovers(): string[] {
    const expected = ['neo4j', 'neo4j-password', basename(TEST_JARS)];
    const beside = readdirSync(this.folder).filter((name) => name.startsWith('.entente-backup-'));
    return [...readdirSync(this.data).filter((name) => !expected.includes(name)), ...beside];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  }
}

/** The steps that a command printed, in order. */
export function readSteps(output: string): string[] {
  return [...output.matchAll(/^step \d+: (.*)$/gm)].map(([, step = '']) => step);
}
