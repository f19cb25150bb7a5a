/** A database built from files by Neo4j's own importer: in a folder of its own, which takes its place only when it is whole. */
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

/** A file of nodes or edges under a header; `labels` are those of its nodes, or the type of its edges. */
export interface ImportFile {
  readonly of: 'nodes' | 'relationships';
  readonly labels: readonly string[];
  readonly path: string;
}

/** What a build does, in turn: it writes files, Neo4j's importer reads them, the database starts, and gets its constraints and indexes. */
export type BuildStage = 'FILES' | 'IMPORTER' | 'START' | 'INDEXES';

export interface BuildOptions extends StoredDataOptions {
  /** Told as each begins. */
  readonly onStage?: (stage: BuildStage) => void;
  /** How long the built database may take to start, where the usual time is too short. */
  readonly startSeconds?: number;
}

/** Between the items of a list. */
export const LIST_DELIMITER = '\u001F';

/**
 * Builds the database of a data folder that has none: `write` puts the files into a folder, `finish` does the rest through the database as built.
 * @returns what `finish` returns
 * @throws Conflict where there is a database, Busy while it runs, DatabaseUnavailable where the importer fails; all is then as it was.
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

/** @throws Conflict where the data folder holds a database. */
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

/** @throws DatabaseUnavailable with the importer's reason, which it tells amid much else. */
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

/** Nothing is skipped or guessed: a row that does not fit ends the import. */
function importWords({ home }: Folders, files: readonly ImportFile[]): string[] {
  return [
    ...['database', 'import', 'full', 'neo4j', '--verbose', '--strict', '--bad-tolerance=0', '--multiline-fields=true'],
    ...[`--array-delimiter=${LIST_DELIMITER}`, `--report-file=${join(home, 'import.report')}`],
    ...files.map(({ of, labels, path }) => `--${of}=${labels.join(':')}=${path}`),
  ];
}
