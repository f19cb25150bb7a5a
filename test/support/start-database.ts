/** Starts the one Neo4j of a test run: hardened like any other, in a folder of its own. TEST_NEO4J_URI (and TEST_NEO4J_PASSWORD) uses one that runs already. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningNeo4j } from '../../src/database/launcher/start-neo4j';

declare global {
  var testNeo4j: RunningNeo4j | undefined;
}

export default async function startDatabase(): Promise<void> {
  if (process.env['TEST_NEO4J_URI']) return;
  const { startNeo4j } = require('../../src/database/launcher/start-neo4j') as typeof import('../../src/database/launcher/start-neo4j');
  const neo4j = await startNeo4j({ dataFolder: mkdtempSync(join(tmpdir(), 'entente-test-')) });
  globalThis.testNeo4j = neo4j;
  process.env['TEST_NEO4J_URI'] = neo4j.uri;
  process.env['TEST_NEO4J_PASSWORD'] = neo4j.password;
}
