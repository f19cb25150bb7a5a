/** The database's password: made once, known to the database and to a file that only its owner reads. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseUnavailable } from '../../errors';
import { runAdminTool } from './admin-tool';
import { BRIEF } from './configuration';
import type { Folders } from './folders';

const BYTES = 24;

/**
 * The password of the data folder's database; before its first start it is made and set.
 * @throws DatabaseUnavailable where the database has one and the file is gone.
 */
export async function passwordIn(folders: Folders, java: string): Promise<string> {
  if (existsSync(join(folders.home, 'data', 'databases'))) return knownPassword(folders);
  const password = randomBytes(BYTES).toString('base64url');
  writeFileSync(folders.password, `${password}\n`, { mode: 0o600 });
  // A word that begins with a dash would be taken for an option.
  await runAdminTool({
    java,
    folders,
    javaOptions: [...BRIEF, '-Xmx128m'],
    words: ['dbms', 'set-initial-password', '--', password],
  });
  return password;
}

/** The password of a database that has been started before. */
export function knownPassword({ password, root }: Folders): string {
  try {
    return readFileSync(password, 'utf8').trim();
  } catch (error) {
    throw new DatabaseUnavailable(
      `ENTENTE_DATA: the data folder "${root}" holds a database, but its password file "${password}" cannot be read. ` +
        'Put the file back; or, if the data may go, run "entente database reset --yes" and start again.',
      { cause: error },
    );
  }
}
