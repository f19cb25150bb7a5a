/** Stops the Neo4j of the test run and removes its folder; one that ran before stays. */
export default async function stopDatabase(): Promise<void> {
  await globalThis.testNeo4j?.stop();
}
