/**
 * How a command replaces or removes the data of a folder.
 * A database is built in `building/`. When it is complete, checked and on disk, that folder is renamed to `built/`. This one rename
 * decides: before it the old data are valid, after it the new data.
 * `removing/` does the same for data that are removed. So the names alone show what an interrupted command left and what remains to be
 * done; repeating the work does no harm.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Conflict } from '../../../errors';
import { moveDurably, publishStep, removeDurably, syncTree, writeDurably } from '../durable';
import { type Folders, foldersIn } from '../folders';
import { endNeo4jOn } from '../left-over';

/** Information about a running command, recorded for the next one. */
export interface CommandNote {
  /** As text: "entente database restore". */
  readonly what: string;
  /** The file that the command writes, and the folder beside it that holds the file until it is complete. */
  readonly target?: string;
  readonly partial?: string;
}

const NOTE = 'command.json';

/** Runs work that builds a database in `building/`; the folder is removed afterwards if it is still there. */
export async function besideData<T>(folders: Folders, note: CommandNote, work: (building: Folders) => Promise<T>): Promise<T> {
  publishStep('begin');
  mkdirSync(folders.building, { mode: 0o700 });
  writeDurably(join(folders.building, NOTE), JSON.stringify(note));
  try {
    return await work(foldersIn(folders.building, folders.jars));
  } finally {
    await removeBuilding(folders, note);
  }
}

/** Replaces the present database by the one in `building/`, which is complete, stopped and checked. */
export function takePlace(folders: Folders): void {
  publishStep('force to disk');
  syncTree(folders.building);
  moveDurably(folders.building, folders.built);
  finishSwap(folders);
}

/** Continues from any point after `built/` appeared. */
export function finishSwap(folders: Folders): void {
  const built = foldersIn(folders.built);
  if (existsSync(built.data)) {
    if (existsSync(folders.data)) setAside(folders);
    publishStep('adopt password');
    writeDurably(folders.password, readFileSync(built.password, 'utf8'));
    moveDurably(built.data, folders.data);
  }
  removeDurably(folders.dataBefore);
  removeDurably(folders.built);
}

function setAside({ data, dataBefore, built }: Folders): void {
  if (existsSync(dataBefore)) {
    throw new Conflict(
      `ENTENTE_DATA: "${dataBefore}" holds data that has not been put back, beside "${data}" and "${built}". ` +
        'Move one of the three out of the data folder, then run the command again.',
    );
  }
  moveDurably(data, dataBefore);
}

/** Sets all data aside to be removed, which is the decisive step, and removes them. */
export function removeAll(folders: Folders): void {
  moveDurably(folders.home, folders.removing);
  finishRemoval(folders);
}

/** Continues from any point after `removing/` appeared. */
export function finishRemoval(folders: Folders): void {
  // A database that was created since then has its own password.
  if (!existsSync(folders.data)) removeDurably(folders.password);
  removeDurably(folders.running);
  removeDurably(folders.removing);
}

/** Also ends processes that still work in the folder, and removes the file that the command was writing. */
export async function removeBuilding({ building }: Folders, { partial }: CommandNote): Promise<void> {
  if (!existsSync(building)) return;
  await endNeo4jOn(foldersIn(building).home);
  if (partial !== undefined && existsSync(partial)) removeDurably(partial);
  removeDurably(building);
}

/** The note in `building/` or `built/`; a note that a power loss cut off names no command. */
export function readNote(folder: string): CommandNote {
  try {
    const note = JSON.parse(readFileSync(join(folder, NOTE), 'utf8')) as CommandNote;
    if (typeof note.what === 'string') return note;
  } catch (error) {
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return { what: 'a command' };
}
