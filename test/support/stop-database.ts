/** Stops each Neo4j of the test run and removes its folder; a Neo4j that ran before stays. */
import { rmSync } from 'node:fs';

export default async function stopDatabases(): Promise<void> {
  for (const { stop, dataFolder } of globalThis.testNeo4j ?? []) {
    await stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  }
}
