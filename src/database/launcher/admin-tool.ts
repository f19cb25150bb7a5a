/** Runs Neo4j's own admin tool, out of the same jars. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseUnavailable } from '../../errors';
import type { Folders } from './folders';

export interface AdminCommand {
  readonly java: string;
  readonly folders: Folders;
  readonly javaOptions?: readonly string[];
  /** Such as `database`, `dump`, `neo4j`. */
  readonly words: readonly string[];
  /** An open file that it reads as its input. */
  readonly input?: number;
}

/**
 * Runs one command of the admin tool and returns what it said. Its words travel in a file of mode 0600, since anybody may read command lines.
 * @throws DatabaseUnavailable with what it said, where it fails.
 */
export async function runAdminTool({ java, folders, javaOptions = [], words, input }: AdminCommand): Promise<string> {
  const file = join(folders.home, `admin-${process.pid}.args`);
  const all = [...javaOptions, '-cp', join(folders.jars, '*'), 'org.neo4j.cli.AdminTool', ...words];
  writeFileSync(file, all.map(quoted).join('\n'), { mode: 0o600 });
  try {
    const tool = spawn(java, [`@${file}`], {
      stdio: [input ?? 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEO4J_HOME: folders.home, NEO4J_CONF: folders.configuration },
    });
    let said = '';
    for (const stream of [tool.stdout, tool.stderr]) {
      stream?.on('data', (part) => {
        said += String(part);
      });
    }
    const [code] = (await once(tool, 'close')) as [number | null];
    if (code !== 0) throw new DatabaseUnavailable(`Neo4j: "${words.slice(0, 2).join(' ')}" failed: ${said.trim()}`);
    return said;
  } finally {
    rmSync(file, { force: true });
  }
}

/** As Java reads its argument files. */
function quoted(word: string): string {
  return `"${word.replace(/[\\"]/g, '\\$&')}"`;
}
