/**
 * Starts the one Neo4j of a test run, hardened like any other, in its own folder.
 * TEST_NEO4J_URI (and TEST_NEO4J_PASSWORD) uses one that already runs.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jarsIn } from '../../src/database/launcher/folders';
import { type RunningNeo4j, startNeo4j } from '../../src/database/launcher/start-neo4j';

declare global {
  var testNeo4j: (RunningNeo4j & { readonly dataFolder: string }) | undefined;
}

/** The jars are downloaded once per clone, not once per test run. */
export const TEST_JARS = jarsIn(join(__dirname, '../../.entente'));

export default async function startDatabase(): Promise<void> {
  if (process.env['TEST_NEO4J_URI']) return;
  const dataFolder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  const neo4j = await startNeo4j({ dataFolder, jarFolder: TEST_JARS, what: 'a test run', memory: { heap: 768, pageCache: 256 } });
  globalThis.testNeo4j = { ...neo4j, dataFolder };
  process.env['TEST_NEO4J_URI'] = neo4j.uri;
  process.env['TEST_NEO4J_PASSWORD'] = neo4j.password;
}
