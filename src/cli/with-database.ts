/** The database that a command works on. */
import { connect } from '../database/connect';
import type { Database } from '../database/database';
import { prepareDatabase } from '../recorder/recorder';

/** Opens and prepares the database, runs the work, closes. */
export async function withDatabase<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  if (!uri) throw new Error('the launcher is not there yet');
  const db = await connect({ uri, user, password });
  try {
    await prepareDatabase(db);
    return await work(db);
  } finally {
    await db.close();
  }
}
