/** The database that a command works on. */
import type { Database } from '../database/database';
import { openDatabase } from './database/open-database';

/** Opens and prepares the database, runs the work, and closes the database. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { db, close } = await openDatabase({ what: commandLine() });
  try {
    return await work(db);
  } finally {
    await close();
  }
}

/** The command as shown to others, without its arguments, which may contain anything. */
function commandLine(): string {
  const word = process.argv[2] ?? '';
  return /^[a-z]+$/.test(word) ? `entente ${word}` : 'entente';
}
