/** Processes of Neo4j, server or admin tool, that work in a home although the process that started them is gone. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLines } from './processes';
import { stopProcess } from './stop-process';

const ARGUMENTS = /^admin-\d+-\d+\.args$/;

/** The file of an admin tool's words. Its path is in the tool's command line, by which the tool is found again. */
export function argumentsFile(home: string, number: number): string {
  return join(home, `admin-${process.pid}-${number}.args`);
}

/** The servers, found by the folder in their command lines. */
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

/** Ends admin tools whose command was killed; their files of words, which may hold a password, go too. */
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
