/** Lets @neo4j/graphql run its statements through our own database room: watched, timed, and ended when nobody waits. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { inTurns, mapSteps } from '../../turns';
import { countDistinct } from './count-distinct';
import { foldTexts } from './fold-texts';
import { sortBeforeSlicing } from './sort-before-slicing';

/** What the library takes for an open transaction. */
export interface InnerTransaction {
  run(cypher: string, params: Record<string, unknown>): Promise<InnerResult>;
}

interface InnerResult {
  readonly records: readonly InnerRecord[];
  readonly summary: { readonly counters: { updates(): Record<string, number> } };
}

/** A row by name, and for the library's question after the database's version also in order. */
interface InnerRecord extends Iterable<unknown> {
  toObject(): Record<string, unknown>;
}

/** Runs each statement by itself, reading; the database sends so many rows at once. */
export function innerConnection(run: (query: CypherQuery) => Promise<Row[]>, rowsAtOnce: number): InnerTransaction {
  return {
    async run(cypher, params) {
      const rows = await run({ ...foldTexts({ cypher: countDistinct(sortBeforeSlicing(cypher)), params }), rowsAtOnce });
      return { records: await inTurns(mapSteps(rows, innerRecord)), summary: { counters: { updates: () => ({}) } } };
    },
  };
}

function innerRecord(row: Readonly<Record<string, unknown>>): InnerRecord {
  return { toObject: () => ({ ...row }), [Symbol.iterator]: () => Object.values(row).values() };
}
