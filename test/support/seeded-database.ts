/** The test database with the complete seed as recording 1: loaded once, and again only if another test has changed it. */

import { checkedFacts, SEED_FOLDER } from '../../src/cli/checked-facts';
import { loadFolder } from '../../src/cli/load-folder';
import type { Database } from '../../src/database/database';
import { knownAt, prepareDatabase, recordings } from '../../src/recorder/recorder';
import { connectTestDatabase, emptyDatabase } from './test-database';

const ABOUT = { by: 'entente', why: 'the seed' };

/** A connection to a database that contains only the seed. */
export async function connectSeededDatabase(): Promise<Database> {
  const db = await connectTestDatabase();
  if (await holdsOnlySeed(db)) return db;
  await emptyDatabase(db);
  await prepareDatabase(db);
  await loadFolder(db, SEED_FOLDER, ABOUT);
  return db;
}

async function holdsOnlySeed(db: Database): Promise<boolean> {
  try {
    if ((await knownAt(db, { kind: 'NEWEST' })).seq !== 1) return false;
  } catch {
    return false;
  }
  const [first] = await recordings(db);
  if (first?.file !== 'seed' || first.by !== ABOUT.by) return false;
  // Recording the seed again changes nothing only if all of it is there.
  const again = await loadFolder(db, SEED_FOLDER, ABOUT);
  if (again.recording !== null) return false;
  const [row] = await db.run({ cypher: 'MATCH (e:Entity) RETURN count(e) AS entities', params: {} });
  return row?.['entities'] === new Set(checkedFacts(SEED_FOLDER).facts.flatMap((fact) => (fact.fact === 'entity' ? [fact.id] : []))).size;
}
