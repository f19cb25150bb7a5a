/** The real Neo4j of a worker of a test run; one test file uses it at a time. */
import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { prepareDatabase } from '../../src/recorder/recorder';
import { TEST_DATABASES } from './start-database';

/** The address of this worker's database, as start-database.ts stored it, or of the one that already runs. */
export function testConnection(): { uri: string; user: string; password: string } {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_PASSWORD: password, JEST_WORKER_ID: worker = '1' } = process.env;
  if (uri && password) return { uri, user: 'neo4j', password };
  const started = JSON.parse(process.env[TEST_DATABASES] ?? '[]') as readonly { uri: string; password: string }[];
  const own = started[Number(worker) - 1];
  if (!own) throw new Error('no test database: run database tests with --selectProjects database, browser or slow');
  return { ...own, user: 'neo4j' };
}

export function connectTestDatabase(): Promise<Database> {
  return connect(testConnection());
}

/** The database of the test run, emptied and prepared for recordings. */
export async function connectPreparedDatabase(): Promise<Database> {
  const db = await connectTestDatabase();
  await emptyDatabase(db);
  await prepareDatabase(db);
  return db;
}

/** Empties and prepares the database before each test of the calling group; `use` receives it before the first one. */
export function prepareForEachTest(use: (db: Database) => void): void {
  let db: Database;
  beforeAll(async () => {
    db = await connectTestDatabase();
    use(db);
  });
  beforeEach(async () => {
    await emptyDatabase(db);
    await prepareDatabase(db);
  });
  afterAll(() => db.close());
}

/** The environment in which commands use the test's database as their own. */
export function testDatabaseEnv(): Record<'NEO4J_URI' | 'NEO4J_USER' | 'NEO4J_PASSWORD', string> {
  const { uri, user, password } = testConnection();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
}

/** Makes commands of this process use the test's database as their own; the returned function restores the environment. */
export function useTestDatabaseInCommands(): () => void {
  const before = { ...process.env };
  Object.assign(process.env, testDatabaseEnv());
  return () => {
    process.env = before;
  };
}

/** Removes every node; indexes and constraints stay, because creating them takes longer than most tests. */
export async function emptyDatabase(db: Database): Promise<void> {
  // Edges first: a few thousand states and organisations may have more edges than one transaction can delete.
  for (const cypher of [
    'MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS',
    'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
  ]) {
    await db.run({ cypher, params: {} }, { mode: 'WRITE' });
  }
}

/** Removes every node, index and constraint. */
export async function dropEverything(db: Database): Promise<void> {
  await emptyDatabase(db);
  const write = (cypher: string) => db.run({ cypher, params: {} }, { mode: 'WRITE' });
  const constraints = await db.run({ cypher: 'SHOW CONSTRAINTS YIELD name', params: {} });
  for (const { name } of constraints) await write(`DROP CONSTRAINT \`${name}\` IF EXISTS`);
  const indexes = await db.run({ cypher: "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", params: {} });
  for (const { name } of indexes) await write(`DROP INDEX \`${name}\` IF EXISTS`);
}
