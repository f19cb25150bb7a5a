/** Work on the files of a database, which nobody can start meanwhile. */
import { BRIEF, memoryFor, writeConfiguration } from '../configuration';
import { type FetchProgress, fetchJars } from '../fetch-jars';
import { refuseRunning } from '../find-neo4j';
import { type Folders, foldersIn, makeFolders } from '../folders';
import { findJava } from '../java';
import { holdFolder } from './settle';

export interface StoredDataOptions {
  readonly dataFolder: string;
  /** Where the jars lie, if not in the data folder. */
  readonly jarFolder?: string;
  /** Who does it, in words for others who want the same data folder. */
  readonly what: string;
  readonly onFetch?: FetchProgress;
  /** Undoes what was begun. After the new data are in place it has no effect. */
  readonly signal?: AbortSignal;
}

/** Does the work while nobody can start the database. @throws Busy while it runs. */
export async function whileStopped<T>(
  { dataFolder, jarFolder, what }: StoredDataOptions,
  work: (folders: Folders) => Promise<T>,
): Promise<T> {
  const folders = foldersIn(dataFolder, jarFolder);
  makeFolders(folders);
  refuseRunning(dataFolder);
  const lock = await holdFolder(folders, what);
  try {
    refuseRunning(dataFolder);
    return await work(folders);
  } finally {
    lock.release();
  }
}

/** Files below this size (a few hundred thousand edges) are read before Java would be any faster for compiling thoroughly. */
const BRIEF_BYTES = 256 * 2 ** 20;

/** Whether Java is to spend less on compiling, for so many bytes to read. */
export const isBrief = (bytes: number): boolean => bytes < BRIEF_BYTES;

export function javaOptionsFor(bytes: number): readonly string[] {
  return isBrief(bytes) ? BRIEF : [];
}

/** The java command, once the jars are there and the folders are configured. */
export async function prepareFolders(folders: Folders, { onFetch }: StoredDataOptions): Promise<string> {
  const java = findJava();
  await fetchJars(folders.jars, onFetch);
  makeFolders(folders);
  writeConfiguration(folders, 7687, memoryFor());
  return java;
}
