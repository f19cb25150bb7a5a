/** The database's password: generated once, known to the database and to a file that only its owner can read. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseUnavailable } from '../../errors';
import { runAdminTool } from './admin-tool';
import { BRIEF } from './configuration';
import { writeDurably } from './durable';
import type { Folders } from './folders';

const BYTES = 24;
/** A complete password file, with its line break: a file that was cut off has none. */
const WHOLE = /^([\x21-\x7e]{20,})\r?\n$/;

/**
 * The password of the data folder's database; generated and set before its first start.
 * @throws DatabaseUnavailable if the database has one and the file is missing or incomplete.
 */
export async function passwordIn(folders: Folders, java: string, signal?: AbortSignal): Promise<string> {
  if (existsSync(join(folders.data, 'databases'))) return knownPassword(folders);
  return setInitialPassword(folders, java, newPassword(), signal);
}

export function newPassword(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** Sets the password of a database before its first start, and writes it to the file. */
export async function setInitialPassword(folders: Folders, java: string, password: string, signal?: AbortSignal): Promise<string> {
  writeDurably(folders.password, `${password}\n`);
  // A word that begins with a dash would be read as an option.
  await runAdminTool({
    java,
    folders,
    javaOptions: [...BRIEF, '-Xmx128m'],
    words: ['dbms', 'set-initial-password', '--', password],
    signal,
  });
  return password;
}

/** The password of a database that has been started before. */
export function knownPassword(folders: Folders): string {
  const { password, root } = folders;
  let text: string;
  try {
    text = readFileSync(password, 'utf8');
  } catch (error) {
    throw new DatabaseUnavailable(
      `ENTENTE_DATA: the data folder "${root}" holds a database, but its password file "${password}" cannot be read. Put the file back. ${NEW_ONE}`,
      { cause: error },
    );
  }
  const found = WHOLE.exec(text)?.[1];
  if (found !== undefined) return found;
  throw new DatabaseUnavailable(
    `${password}: is ${text === '' ? 'empty' : 'cut off or damaged'}; accepted is the password in one line that ends with a line break. Put the file back. ${NEW_ONE}`,
  );
}

const NEW_ONE =
  'Without it the data are still whole: "entente database backup all.dump", then "entente database restore all.dump --yes" gives them a new password.';

/** The password in the file; null if the file is missing or incomplete. */
export function presentPassword({ password }: Folders): string | null {
  try {
    return WHOLE.exec(readFileSync(password, 'utf8'))?.[1] ?? null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
