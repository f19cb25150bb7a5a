/** The server's own tokens: made at the first start, kept in files that only their owner may read, never printed. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDurably } from '../database/launcher/durable';
import { InvalidArgument } from '../errors';

export interface Tokens {
  readonly editor: string;
  readonly reader: string;
}

/** Where the editor's token lies in a data folder. */
export function editorTokenFile(dataFolder: string): string {
  return join(dataFolder, 'editor-token');
}

/** Where the reader's token lies; needed only where the server asks readers for one. */
export function readerTokenFile(dataFolder: string): string {
  return join(dataFolder, 'reader-token');
}

/**
 * The tokens of a data folder, made where they are missing (32 random bytes, file mode 0600).
 * @throws InvalidArgument for a token file that holds no token.
 */
export function readTokens(dataFolder: string): Tokens {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  return { editor: readOrCreateToken(editorTokenFile(dataFolder)), reader: readOrCreateToken(readerTokenFile(dataFolder)) };
}

/** To its line break: one that was cut off lacks that. */
const TOKEN = /^([\x21-\x7e]{20,})\r?\n$/;

function readOrCreateToken(file: string): string {
  createDurably(file, `${randomBytes(32).toString('base64url')}\n`);
  const text = readFileSync(file, 'utf8');
  const token = TOKEN.exec(text)?.[1];
  if (token !== undefined) return token;
  throw new InvalidArgument(
    `${file}: ${text.trim() === '' ? 'is empty' : 'holds no whole token; it may be cut off'}. Accepted: at least 20 printable characters without spaces, ` +
      'in one line that ends with a line break. Delete the file, and the next start makes a new token; or put the old one back.',
  );
}
