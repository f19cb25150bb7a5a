/** Runs Neo4j's own admin tool, out of the same jars. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseUnavailable } from '../../errors';
import { publishStep } from './durable';
import type { Folders } from './folders';
import { argumentsFile } from './left-over';

export interface AdminCommand {
  readonly java: string;
  readonly folders: Folders;
  readonly javaOptions?: readonly string[];
  /** Such as `database`, `dump`, `neo4j`. */
  readonly words: readonly string[];
  /** An open file that it reads as its input. */
  readonly input?: number;
  /** Ends it at once. */
  readonly signal?: AbortSignal | undefined;
}

let tools = 0;

/**
 * Runs one command of the admin tool and returns what it said. Its words travel in a file of mode 0600, since anybody may read command lines.
 * @throws DatabaseUnavailable with what it said, where it fails; the signal's reason, where that has ended it.
 */
export async function runAdminTool({ java, folders, javaOptions = [], words, input, signal }: AdminCommand): Promise<string> {
  signal?.throwIfAborted();
  tools += 1;
  const file = argumentsFile(folders.home, tools);
  const all = [...javaOptions, '-cp', join(folders.jars, '*'), 'org.neo4j.cli.AdminTool', ...words];
  writeFileSync(file, all.map(quoted).join('\n'), { mode: 0o600 });
  publishStep(`run ${words.slice(0, 2).join(' ')}`);
  try {
    // Its own group: Ctrl-C in a terminal reaches this process alone, which then ends the tool.
    const tool = spawn(java, [`@${file}`], {
      stdio: [input ?? 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEO4J_HOME: folders.home, NEO4J_CONF: folders.configuration },
      detached: true,
    });
    const end = () => void tool.kill('SIGKILL');
    signal?.addEventListener('abort', end);
    let output = '';
    for (const stream of [tool.stdout, tool.stderr]) {
      stream?.on('data', (part) => {
        output += String(part);
      });
    }
    const [code] = (await once(tool, 'close').finally(() => signal?.removeEventListener('abort', end))) as [number | null];
    signal?.throwIfAborted();
    if (code !== 0) throw new DatabaseUnavailable(`Neo4j: "${words.slice(0, 2).join(' ')}" failed: ${readReason(output)}`);
    return output;
  } finally {
    rmSync(file, { force: true });
  }
}

/** What it said without its progress: one line a file would hide the reason. */
function readReason(output: string): string {
  return output
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '' && !/^(Files: \d|Done: |\.+ +\d+%|Run with '--verbose'|Load failed for databases)/.test(line))
    .join('\n')
    .trim();
}

/** As Java reads its argument files. */
function quoted(word: string): string {
  return `"${word.replace(/[\\"]/g, '\\$&')}"`;
}
