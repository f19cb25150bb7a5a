/** Lets @neo4j/graphql run its statements through our own database room: watched, timed, and ended when nobody waits. */
import type { Database } from '../../database/database';

/** What the library takes for an open transaction. */
export interface InnerTransaction {
  run(cypher: string, params: Record<string, unknown>): Promise<InnerResult>;
}

interface InnerResult {
  readonly records: readonly { toObject(): Record<string, unknown> }[];
  readonly summary: { readonly counters: { updates(): Record<string, number> } };
}

/** Runs each statement by itself, reading. */
export function innerConnection(db: Database, signal?: AbortSignal): InnerTransaction {
  return {
    async run(cypher, params) {
      const rows = await db.run({ cypher, params }, { mode: 'READ', signal });
      return { records: rows.map((row) => ({ toObject: () => ({ ...row }) })), summary: { counters: { updates: () => ({}) } } };
    },
  };
}
