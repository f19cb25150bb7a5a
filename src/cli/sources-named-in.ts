/** Finds which sources a file names, whatever its format: every source id in its text. */
import { createReadStream } from 'node:fs';
import { readFileSize } from '../importers/table/file-bytes';

const SOURCE_ID = /source:[A-Za-z0-9][A-Za-z0-9._-]*/g;
/** Characters kept from one piece to the next, so that no id is cut in two. */
const OVERLAP = 300;

/** The ids, in order. @throws InvalidFact for a file that cannot be read. */
export async function sourcesNamedIn(path: string): Promise<string[]> {
  readFileSize(path);
  const ids = new Set<string>();
  let text = '';
  for await (const piece of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    text = text.slice(-OVERLAP) + piece;
    for (const match of text.matchAll(SOURCE_ID)) if (match.index + match[0].length < text.length) ids.add(match[0]);
  }
  for (const [id] of text.matchAll(SOURCE_ID)) ids.add(id);
  return [...ids].map((id) => id.replace(/[._-]+$/, '')).sort();
}
