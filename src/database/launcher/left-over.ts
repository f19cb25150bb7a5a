/** Neo4j processes, server or admin tool, that still run on a home folder although the process that started them has ended. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLines } from './processes';
import { stopProcess } from './stop-process';

const ARGUMENTS = /^admin-\d+-\d+\.args$/;

/** The file with an admin tool's arguments. Its path is in the tool's command line, which identifies the tool later. */
export function argumentsFile(home: string, number: number): string {
  return join(home, `admin-${process.pid}-${number}.args`);
}

/** The ids of the server processes, found by the folder in their command lines. */
export function serversOn(home: string): number[] {
  return pidsWith((word) => isServerOn(home, word));
}

const isServerOn = (home: string, word: string): boolean => word === `--home-dir=${home}`;
const isToolOn = (home: string, word: string): boolean => word.startsWith(`@${home}/admin-`);

function pidsWith(accepts: (word: string) => boolean): number[] {
  return commandLines()
    .filter(({ words }) => words.some(accepts))
    .map(({ pid }) => pid);
}

/** Ends servers and tools. */
export async function endNeo4jOn(home: string): Promise<void> {
  for (const pid of pidsWith((word) => isServerOn(home, word) || isToolOn(home, word))) await stopProcess(pid);
}

/** Ends admin tools whose command was killed, and removes their argument files, which may hold a password. */
export async function endToolsOn(home: string): Promise<void> {
  const files = namesIn(home).filter((name) => ARGUMENTS.test(name));
  if (files.length === 0) return;
  for (const pid of pidsWith((word) => isToolOn(home, word))) await stopProcess(pid);
  for (const name of files) rmSync(join(home, name), { force: true });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
