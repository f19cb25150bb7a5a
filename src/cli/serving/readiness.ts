/** What a ready server reports about its database. */
import type { Database } from '../../database/database';
import { SCHEMA_VERSION } from '../../recorder/cypher/schema/migrations';
import { knownAt } from '../../recorder/recorder';
import type { Readiness } from '../../server/health';

/** Runs one statement; fails if the database does not answer. */
export async function readiness(db: Database): Promise<Readiness> {
  const { seq } = await knownAt(db, { kind: 'NEWEST' });
  return { schemaVersion: SCHEMA_VERSION, recording: seq };
}
