/** A database built from files by Neo4j's own importer: in a folder of its own, which takes its place only when it is whole. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Conflict, DatabaseUnavailable } from '../../errors';
import { runAdminTool } from './admin-tool';
import { BRIEF, memoryFor, writeConfiguration } from './configuration';
import { fetchJars } from './fetch-jars';
import { stopNeo4j } from './find-neo4j';
import { type Folders, foldersIn, makeFolders } from './folders';
import { findJava } from './java';
import { passwordIn } from './password';
import { type RunningNeo4j, startNeo4j } from './start-neo4j';
import { holdsData, type StoredDataOptions, whileStopped } from './stored-data';

/** A file of nodes or edges under a header; `labels` are those of its nodes, or the type of its edges. */
export interface ImportFile {
  readonly of: 'nodes' | 'relationships';
  readonly labels: readonly string[];
  readonly path: string;
}

/** What a build does, in turn: it writes files, Neo4j's importer reads them, the database starts, and gets its constraints and indexes. */
export type BuildStage = 'FILES' | 'IMPORTER' | 'START' | 'INDEXES';

export interface BuildOptions extends StoredDataOptions {
  /** Where the jars lie, if not in the data folder. */
  readonly jarFolder?: string;
  /** Told as each begins. */
  readonly onStage?: (stage: BuildStage) => void;
}

/** Files below this size (a few hundred thousand edges) are read before Java would be any faster for compiling thoroughly. */
const BRIEF_BYTES = 256 * 2 ** 20;

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
  return whileStopped(options.dataFolder, options.what, async () => {
    refuseData(options.dataFolder);
    const folders = foldersIn(options.dataFolder, options.jarFolder);
    await removeBuilding(folders, options.what);
    try {
      const done = await built(folders, options, write, finish);
      takePlace(folders);
      return done;
    } finally {
      await removeBuilding(folders, options.what);
    }
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

async function built<T>(
  { building, jars }: Folders,
  { what, onFetch, onStage }: BuildOptions,
  write: (folder: string) => Promise<readonly ImportFile[]>,
  finish: (neo4j: RunningNeo4j) => Promise<T>,
): Promise<T> {
  const java = findJava();
  await fetchJars(jars, onFetch);
  const folders = foldersIn(building, jars);
  makeFolders(folders);
  const files = join(building, 'files');
  mkdirSync(files, { mode: 0o700 });
  writeConfiguration(folders, 7687, memoryFor());
  const [written] = await Promise.all([write(files), passwordIn(folders, java)]);
  const brief = written.reduce((sum, { path }) => sum + statSync(path).size, 0) < BRIEF_BYTES;
  onStage?.('IMPORTER');
  await imported(folders, java, written, brief);
  rmSync(files, { recursive: true });
  onStage?.('START');
  const neo4j = await startNeo4j({ dataFolder: building, jarFolder: jars, what, brief });
  try {
    return await finish(neo4j);
  } finally {
    await neo4j.stop();
  }
}

/** @throws DatabaseUnavailable with the importer's reason, which it tells amid much else. */
async function imported(folders: Folders, java: string, files: readonly ImportFile[], brief: boolean): Promise<void> {
  try {
    await runAdminTool({ java, folders, javaOptions: brief ? BRIEF : [], words: importWords(folders, files) });
  } catch (error) {
    const said = (error as Error).message.split('\n').filter((line) => /^(Caused by|[\w.$]+(Exception|Error)): /.test(line));
    const reason = said.at(-1)?.replace(/^(Caused by: )?[\w.$]+: /, '');
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

/** The password first: without data it would be made anew. */
function takePlace({ building, home, password }: Folders): void {
  const from = foldersIn(building);
  renameSync(from.password, password);
  rmSync(join(home, 'data'), { recursive: true, force: true });
  renameSync(join(from.home, 'data'), join(home, 'data'));
}

/** Also what a build left behind that was killed. */
async function removeBuilding({ building }: Folders, what: string): Promise<void> {
  if (!existsSync(building)) return;
  await stopNeo4j(building, what);
  rmSync(building, { recursive: true, force: true });
}
