/** Stops the Neo4j of the test run and removes its folder; a Neo4j that ran before stays. */
import { rmSync } from 'node:fs';

export default async function stopDatabase(): Promise<void> {
  if (!globalThis.testNeo4j) return;
  await globalThis.testNeo4j.stop();
  rmSync(globalThis.testNeo4j.dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
}
