/** Small JSON files in which processes record what they hold. After a power loss one may be empty or cut off. */
import { readFileSync, realpathSync, statSync } from 'node:fs';

export interface NotedFile<T> {
  /** Null if the file is missing or cannot be read. */
  readonly content: T | null;
  /** The file as it is; null if there is none. */
  readonly text: string | null;
  /** Why it cannot be read, as text; null if it can be read or does not exist. */
  readonly problem: string | null;
}

/** The data folder in which a process made a note: a copy of the folder contains the same note. */
export interface NotedFolder {
  readonly path: string;
  /** By which the file system identifies it: it is the same by another path, and another one for a copy. */
  readonly id: string;
}

export function identifyFolder(root: string): NotedFolder {
  const { dev, ino } = statSync(root, { bigint: true });
  return { path: realpathSync(root), id: `${dev}:${ino}` };
}

/** Whether a note in `root` was made in another folder, of which `root` is a copy. Older notes do not name their folder. */
export function isCopied(noted: NotedFolder | undefined, root: string): boolean {
  if (noted === undefined) return false;
  const { path, id } = identifyFolder(root);
  return noted.path !== path && noted.id !== id;
}

/** Reads such a file; `isWhole` checks the fields that every complete file of its kind has. */
export function readNoted<T extends object>(file: string, isWhole: (content: T) => boolean): NotedFile<T> {
  const text = readText(file);
  if (text === null) return { content: null, text, problem: null };
  const content = parseJson(text) as T | null;
  if (content !== null && typeof content === 'object' && isWhole(content)) return { content, text, problem: null };
  return { content: null, text, problem: text === '' ? 'is empty' : 'cannot be read: it is cut off or damaged' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
