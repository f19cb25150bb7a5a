/** Runs Neo4j's own admin tool, from the same jars. */
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
  /** An open file that the tool reads as its input. */
  readonly input?: number;
  /** Ends the tool at once. */
  readonly signal?: AbortSignal | undefined;
}

let tools = 0;

/**
 * Runs one command of the admin tool and returns its output. The command's words are passed in a file of mode 0600, because any user can
 * read command lines.
 * @throws DatabaseUnavailable with the output, if the command fails; the signal's reason, if the signal ended it.
 */
export async function runAdminTool({ java, folders, javaOptions = [], words, input, signal }: AdminCommand): Promise<string> {
  signal?.throwIfAborted();
  tools += 1;
  const file = argumentsFile(folders.home, tools);
  const all = [...javaOptions, '-cp', join(folders.jars, '*'), 'org.neo4j.cli.AdminTool', ...words];
  writeFileSync(file, all.map(quoted).join('\n'), { mode: 0o600 });
  publishStep(`run ${words.slice(0, 2).join(' ')}`);
  try {
    // A separate process group: Ctrl-C in a terminal reaches only this process, which then ends the tool.
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

/** The output without progress lines: with one line per file they would hide the reason. */
function readReason(output: string): string {
  return output
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '' && !/^(Files: \d|Done: |\.+ +\d+%|Run with '--verbose'|Load failed for databases)/.test(line))
    .join('\n')
    .trim();
}

/** A word in the syntax of Java argument files. */
function quoted(word: string): string {
  return `"${word.replace(/[\\"]/g, '\\$&')}"`;
}
