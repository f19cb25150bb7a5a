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

/** All of them, found by the folder in their command lines. */
export function neo4jOn(home: string): number[] {
  return [...toolsOn(home), ...serversOn(home)];
}

export function serversOn(home: string): number[] {
  return commandLines()
    .filter(({ words }) => words.includes(`--home-dir=${home}`))
    .map(({ pid }) => pid);
}

function toolsOn(home: string): number[] {
  return commandLines()
    .filter(({ words }) => words.some((word) => word.startsWith(`@${home}/admin-`)))
    .map(({ pid }) => pid);
}

/** Ends all of them. */
export async function endNeo4jOn(home: string): Promise<void> {
  for (const pid of neo4jOn(home)) await stopProcess(pid);
}

/** Ends admin tools whose command was killed; their files of words, which may hold a password, go too. */
export async function endToolsOn(home: string): Promise<void> {
  const files = namesIn(home).filter((name) => ARGUMENTS.test(name));
  if (files.length === 0) return;
  for (const pid of toolsOn(home)) await stopProcess(pid);
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
