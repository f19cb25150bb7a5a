/**
 * Starts the Neo4j of a test run, one for each worker of jest: hardened like any other, in a folder of its own.
 * TEST_NEO4J_URI (and TEST_NEO4J_PASSWORD) uses one that runs already, and no more than one worker can.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jarsIn } from '../../src/database/launcher/folders';
import { type RunningNeo4j, startNeo4j } from '../../src/database/launcher/start-neo4j';

declare global {
  var testNeo4js: (RunningNeo4j & { readonly dataFolder: string })[] | undefined;
}

/** The jars are fetched once for the clone, not once a test run. */
export const TEST_JARS = jarsIn(join(__dirname, '../../.entente'));

export default async function startDatabase({ maxWorkers } = { maxWorkers: 1 }): Promise<void> {
  if (process.env['TEST_NEO4J_URI']) {
    if (maxWorkers > 1) throw new Error(`TEST_NEO4J_URI: one database cannot serve ${maxWorkers} workers. Add --runInBand.`);
    return;
  }
  globalThis.testNeo4js = [];
  // One after another, since the first fetches the jars.
  for (let worker = 1; worker <= maxWorkers; worker += 1) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'entente-test-'));
    const neo4j = await startNeo4j({ dataFolder, jarFolder: TEST_JARS, what: 'a test run', memory: { heap: 768, pageCache: 256 } });
    globalThis.testNeo4js.push({ ...neo4j, dataFolder });
    process.env[`TEST_NEO4J_URI_${worker}`] = neo4j.uri;
    process.env[`TEST_NEO4J_PASSWORD_${worker}`] = neo4j.password;
  }
}
