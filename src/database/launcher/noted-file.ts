/** Small files of JSON in which processes note what they hold. After a power loss one may be empty or cut off. */
import { readFileSync } from 'node:fs';

export interface NotedFile<T> {
  /** Null where there is no file, or none that can be read. */
  readonly content: T | null;
  /** The file as it is; null where there is none. */
  readonly text: string | null;
  /** Why it cannot be read, in words; null where it can be, and where there is none. */
  readonly problem: string | null;
}

/** Reads one; `isWhole` looks at what every such file has. */
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
