/** The server's own tokens: created at the first start, kept in files that only their owner may read, never printed. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDurably } from '../database/launcher/durable';
import { InvalidArgument } from '../errors';

export interface Tokens {
  readonly editor: string;
  readonly reader: string;
}

/** Path of the editor's token in a data folder. */
export function editorTokenFile(dataFolder: string): string {
  return join(dataFolder, 'editor-token');
}

/** Path of the reader's token; needed only if the server requires a token from readers. */
export function readerTokenFile(dataFolder: string): string {
  return join(dataFolder, 'reader-token');
}

/**
 * The tokens of a data folder. Missing tokens are created (32 random bytes, file mode 0600).
 * @throws InvalidArgument for a token file without a valid token
 */
export function readTokens(dataFolder: string): Tokens {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  return { editor: readOrCreateToken(editorTokenFile(dataFolder)), reader: readOrCreateToken(readerTokenFile(dataFolder)) };
}

/** A token up to its line break: a file that was cut off has no line break. */
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
