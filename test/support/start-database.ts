/**
 * Starts a Neo4j for each worker of a test run, hardened like any other, in a folder of its own.
 * TEST_NEO4J_URI (and TEST_NEO4J_PASSWORD) uses one that already runs; then the tests must run one after another.
 */
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { jarsIn } from '../../src/database/launcher/folders';
import { type RunningNeo4j, startNeo4j } from '../../src/database/launcher/start-neo4j';

type TestNeo4j = RunningNeo4j & { readonly dataFolder: string };

declare global {
  var testNeo4j: readonly TestNeo4j[] | undefined;
}

/** The jars are downloaded once per clone, not once per test run. */
export const TEST_JARS = jarsIn(join(__dirname, '../../.entente'));

/** Makes a data folder use the jars of this clone. */
export function linkTestJars(dataFolder: string): void {
  symlinkSync(TEST_JARS, join(dataFolder, basename(TEST_JARS)));
}

/** The environment has the connections as JSON under this name, in the order of the workers. */
export const TEST_DATABASES = 'TEST_NEO4J_CONNECTIONS';

export default async function startDatabases({ maxWorkers = 1 }: { readonly maxWorkers?: number } = {}): Promise<void> {
  if (process.env['TEST_NEO4J_URI']) {
    if (maxWorkers > 1) throw new Error('TEST_NEO4J_URI is one database: run the tests with --runInBand');
    return;
  }
  // One after another: the first may still have to download the jars.
  const started: TestNeo4j[] = [];
  globalThis.testNeo4j = started;
  for (let worker = 0; worker < maxWorkers; worker += 1) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'entente-test-'));
    const options = { dataFolder, jarFolder: TEST_JARS, what: 'a test run', memory: { heap: 768, pageCache: 256 } };
    started.push({ ...(await startNeo4j(options)), dataFolder });
  }
  process.env[TEST_DATABASES] = JSON.stringify(started.map(({ uri, password }) => ({ uri, password })));
}
