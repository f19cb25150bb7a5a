/** The data of a stopped database as a whole: removed, written to one file, taken from one. */
import { chmodSync, closeSync, existsSync, mkdtempSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Conflict, NotFound } from '../../errors';
import { runAdminTool } from './admin-tool';
import { memoryFor, writeConfiguration } from './configuration';
import { type FetchProgress, fetchJars } from './fetch-jars';
import { refuseRunning } from './find-neo4j';
import { type Folders, foldersIn, makeFolders } from './folders';
import { findJava } from './java';
import { lockFolder } from './lock';
import { passwordIn } from './password';

export interface StoredDataOptions {
  readonly dataFolder: string;
  /** Who does it, in words for others who want the same data folder. */
  readonly what: string;
  readonly onFetch?: FetchProgress;
}

/** Whether the data folder holds a database. */
export function holdsData(dataFolder: string): boolean {
  return existsSync(join(foldersIn(dataFolder).home, 'data', 'databases', 'neo4j'));
}

/**
 * Removes the database, its password and its logs; the jars stay. False where there was none.
 * @throws Busy while it runs.
 */
export async function removeData({ dataFolder, what }: StoredDataOptions): Promise<boolean> {
  if (!existsSync(foldersIn(dataFolder).home)) return false;
  return whileStopped(dataFolder, what, async (folders) => {
    rmSync(folders.home, { recursive: true, force: true });
    rmSync(folders.password, { force: true });
    rmSync(folders.running, { force: true });
    return true;
  });
}

/**
 * Writes the whole database to one file, which appears under its name only when it is whole.
 * @throws Busy while it runs, Conflict where the file is there, NotFound where there is no database.
 */
export async function dumpData(file: string, { dataFolder, what, onFetch }: StoredDataOptions): Promise<void> {
  const target = resolve(file);
  if (existsSync(target)) throw new Conflict(`file: "${file}" is there already. Accepted: a name that is not taken.`);
  if (!existsSync(dirname(target))) throw new NotFound(`file: there is no folder "${dirname(file)}" for it.`);
  if (!holdsData(dataFolder)) throw new NotFound(`ENTENTE_DATA: the data folder "${resolve(dataFolder)}" holds no database.`);
  await whileStopped(dataFolder, what, async (folders) => {
    const java = await readied(folders, onFetch);
    const aside = mkdtempSync(join(dirname(target), '.entente-backup-'));
    try {
      await runAdminTool({ java, folders, words: ['database', 'dump', 'neo4j', `--to-path=${aside}`] });
      chmodSync(join(aside, 'neo4j.dump'), 0o600);
      renameSync(join(aside, 'neo4j.dump'), target);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  });
}

/**
 * Puts the content of such a file in the place of the database; the password of the data folder stays.
 * @throws Busy while it runs, NotFound where there is no such file, DatabaseUnavailable where it is no whole one: the data are then as they were.
 */
export async function restoreData(file: string, { dataFolder, what, onFetch }: StoredDataOptions): Promise<void> {
  const source = resolve(file);
  if (!existsSync(source)) throw new NotFound(`file: there is no file "${file}".`);
  const { home } = foldersIn(dataFolder);
  await whileStopped(dataFolder, what, async (folders) => {
    const java = await readied(folders, onFetch);
    await passwordIn(folders, java);
    const input = openSync(source, 'r');
    const kept = setAside(home);
    try {
      await runAdminTool({ java, folders, input, words: ['database', 'load', 'neo4j', '--from-stdin'] });
      kept.drop();
    } catch (error) {
      kept.putBack();
      throw error;
    } finally {
      closeSync(input);
    }
  });
}

/** Does the work while nobody can start the database. @throws Busy while it runs. */
export async function whileStopped<T>(dataFolder: string, what: string, work: (folders: Folders) => Promise<T>): Promise<T> {
  const folders = foldersIn(dataFolder);
  makeFolders(folders);
  refuseRunning(dataFolder);
  const lock = lockFolder(folders, what);
  try {
    refuseRunning(dataFolder);
    return await work(folders);
  } finally {
    lock.release();
  }
}

async function readied(folders: Folders, onFetch: FetchProgress | undefined): Promise<string> {
  const java = findJava();
  await fetchJars(folders.jars, onFetch);
  writeConfiguration(folders, 7687, memoryFor());
  return java;
}

/** Moves the present database out of the way. */
function setAside(home: string): { drop(): void; putBack(): void } {
  const places = ['databases', 'transactions'].map((part) => join(home, 'data', part, 'neo4j'));
  const aside = (place: string) => `${place}.before`;
  for (const place of places) {
    rmSync(aside(place), { recursive: true, force: true });
    if (existsSync(place)) renameSync(place, aside(place));
  }
  return {
    drop: () => {
      for (const place of places) rmSync(aside(place), { recursive: true, force: true });
    },
    putBack: () => {
      for (const place of places) {
        rmSync(place, { recursive: true, force: true });
        if (existsSync(aside(place))) renameSync(aside(place), place);
      }
    },
  };
}
