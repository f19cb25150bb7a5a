/** The server's own tokens: made at the first start, kept in files that only their owner may read, never printed. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
export function tokensIn(dataFolder: string): Tokens {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  return { editor: tokenIn(editorTokenFile(dataFolder)), reader: tokenIn(readerTokenFile(dataFolder)) };
}

function tokenIn(file: string): string {
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const token = readFileSync(file, 'utf8').trim();
  if (!/^\S{20,}$/.test(token)) {
    throw new InvalidArgument(`${file}: holds no token of at least 20 characters. Delete the file; the next start makes a new one.`);
  }
  return token;
}
