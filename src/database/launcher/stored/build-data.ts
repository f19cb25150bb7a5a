/** Builds a database from files with Neo4j's own importer: in a separate folder, which is put in place only when it is complete. */
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Conflict, DatabaseUnavailable } from '../../../errors';
import { runAdminTool } from '../admin-tool';
import type { Folders } from '../folders';
import { passwordIn } from '../password';
import { type RunningNeo4j, startNeo4j } from '../start-neo4j';
import { holdsData } from './holds-data';
import { besideData, takePlace } from './swap';
import { isBrief, javaOptionsFor, prepareFolders, type StoredDataOptions, whileStopped } from './while-stopped';

/** A file of nodes or edges with a header; `labels` are the labels of its nodes, or the type of its edges. */
export interface ImportFile {
  readonly of: 'nodes' | 'relationships';
  readonly labels: readonly string[];
  readonly path: string;
}

/** The stages of a build, in order: write files, read them with Neo4j's importer, start the database, create constraints and indexes. */
export type BuildStage = 'FILES' | 'IMPORTER' | 'START' | 'INDEXES';

export interface BuildOptions extends StoredDataOptions {
  /** Called as each stage begins. */
  readonly onStage?: (stage: BuildStage) => void;
  /** The time limit for the start of the built database, if the usual limit is too short. */
  readonly startSeconds?: number;
}

/** The separator between the items of a list. */
export const LIST_DELIMITER = '\u001F';

/**
 * Builds the database of a data folder that has none: `write` puts the files into a folder, `finish` does the rest through the built
 * database.
 * @returns the result of `finish`
 * @throws Conflict if there is a database, Busy while it runs, DatabaseUnavailable if the importer fails; nothing has changed then.
 */
export async function buildData<T>(
  options: BuildOptions,
  write: (folder: string) => Promise<readonly ImportFile[]>,
  finish: (neo4j: RunningNeo4j) => Promise<T>,
): Promise<T> {
  refuseData(options.dataFolder);
  return whileStopped(options, async (folders) => {
    refuseData(options.dataFolder);
    return besideData(folders, { what: options.what }, async (building) => {
      const done = await buildBeside(building, options, write, finish);
      options.signal?.throwIfAborted();
      takePlace(folders);
      return done;
    });
  });
}

/** @throws Conflict if the data folder holds a database. */
export function refuseData(dataFolder: string): void {
  if (!holdsData(dataFolder)) return;
  throw new Conflict(
    `ENTENTE_DATA: the data folder "${resolve(dataFolder)}" holds a database, and one is built only where there is none. ` +
      'Accepted: another data folder; or, if its data may go, run "entente database reset --yes" first. "entente import" adds to what is there.',
  );
}

async function buildBeside<T>(
  building: Folders,
  options: BuildOptions,
  write: (folder: string) => Promise<readonly ImportFile[]>,
  finish: (neo4j: RunningNeo4j) => Promise<T>,
): Promise<T> {
  const { what, onStage, signal } = options;
  const java = await prepareFolders(building, options);
  const files = join(building.root, 'files');
  mkdirSync(files, { mode: 0o700 });
  const [written] = await Promise.all([write(files), passwordIn(building, java, signal)]);
  const bytes = written.reduce((sum, { path }) => sum + statSync(path).size, 0);
  onStage?.('IMPORTER');
  await runImporter(building, java, written, bytes, signal);
  rmSync(files, { recursive: true });
  onStage?.('START');
  const neo4j = await startNeo4j({
    dataFolder: building.root,
    jarFolder: building.jars,
    what,
    brief: isBrief(bytes),
    ...(signal && { signal }),
    ...(options.startSeconds && { startSeconds: options.startSeconds }),
  });
  try {
    return await finish(neo4j);
  } finally {
    await neo4j.stop();
  }
}

/** @throws DatabaseUnavailable with the importer's reason, extracted from its long output. */
async function runImporter(
  folders: Folders,
  java: string,
  files: readonly ImportFile[],
  bytes: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await runAdminTool({ java, folders, javaOptions: javaOptionsFor(bytes), words: importWords(folders, files), signal });
  } catch (error) {
    const lines = (error as Error).message.split('\n').filter((line) => /^(Caused by|[\w.$]+(Exception|Error)): /.test(line));
    const reason = lines.at(-1)?.replace(/^(Caused by: )?[\w.$]+: /, '');
    if (reason === undefined) throw error;
    throw new DatabaseUnavailable(`Neo4j: "database import" failed: ${reason}`, { cause: error });
  }
}

/** The importer skips and guesses nothing: a row that does not fit ends the import. */
function importWords({ home }: Folders, files: readonly ImportFile[]): string[] {
  return [
    ...['database', 'import', 'full', 'neo4j', '--verbose', '--strict', '--bad-tolerance=0', '--multiline-fields=true'],
    ...[`--array-delimiter=${LIST_DELIMITER}`, `--report-file=${join(home, 'import.report')}`],
    ...files.map(({ of, labels, path }) => `--${of}=${labels.join(':')}=${path}`),
  ];
}
