/** Stops each Neo4j of the test run and removes its folder; one that ran before stays. */
import { rmSync } from 'node:fs';

export default async function stopDatabase(): Promise<void> {
  for (const { dataFolder, stop } of globalThis.testNeo4js ?? []) {
    await stop();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
  }
}
