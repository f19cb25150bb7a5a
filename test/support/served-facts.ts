/** The real server on a database with a few facts, which are recorded again before each test of a group. */
import type { Database } from '../../src/database/database';
import type { Fact } from '../../src/model/fact';
import { prepareDatabase, record } from '../../src/recorder/recorder';
import { type Served, serveSchema } from './serve-schema';
import { connectTestDatabase, emptyDatabase } from './test-database';

export interface ServedFacts {
  /** Both are available when the tests of the group run. */
  readonly db: Database;
  readonly served: Served;
}

/** Connects before the tests of the calling group, records the facts as recording 1 before each test, and closes after them. */
export function useServedFacts(facts: readonly Fact[]): ServedFacts {
  let db: Database;
  let served: Served;
  beforeAll(async () => {
    db = await connectTestDatabase();
    served = await serveSchema(db);
  });
  beforeEach(async () => {
    await emptyDatabase(db);
    await prepareDatabase(db);
    await record(db, facts, { key: 'first', by: 'tester', why: 'first' });
  });
  afterAll(async () => {
    await served.server.close();
    await emptyDatabase(db);
    await db.close();
  });
  return {
    get db() {
      return db;
    },
    get served() {
      return served;
    },
  };
}
