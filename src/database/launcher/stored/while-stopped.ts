/** Work on the files of a database; no process can start the database during this time. */
import { BRIEF, memoryFor, writeConfiguration } from '../configuration';
import { type FetchProgress, fetchJars } from '../fetch-jars';
import { refuseRunning } from '../find-neo4j';
import { type Folders, foldersIn, makeFolders } from '../folders';
import { findJava } from '../java';
import { holdFolder } from './settle';

export interface StoredDataOptions {
  readonly dataFolder: string;
  /** The folder of the jars, if it is not in the data folder. */
  readonly jarFolder?: string;
  /** The command, as text for others that want the same data folder. */
  readonly what: string;
  readonly onFetch?: FetchProgress;
  /** Undoes the work. After the new data are in place it has no effect. */
  readonly signal?: AbortSignal;
}

/** Runs the work while no process can start the database. @throws Busy while it runs. */
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

/** Files below this size (a few hundred thousand edges) are read before a thorough compilation would make Java faster. */
const BRIEF_BYTES = 256 * 2 ** 20;

/** Whether Java should spend less time on compilation, for this number of bytes to read. */
export const isBrief = (bytes: number): boolean => bytes < BRIEF_BYTES;

export function javaOptionsFor(bytes: number): readonly string[] {
  return isBrief(bytes) ? BRIEF : [];
}

/** The java command, after the jars are there and the folders are configured. */
export async function prepareFolders(folders: Folders, { onFetch }: StoredDataOptions): Promise<string> {
  const java = findJava();
  await fetchJars(folders.jars, onFetch);
  makeFolders(folders);
  writeConfiguration(folders, 7687, memoryFor());
  return java;
}
