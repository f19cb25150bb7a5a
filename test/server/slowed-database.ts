/** The test's database, in which statements of the graph take longer than any test waits; how they are run is not changed. */
import { setTimeout as delay } from 'node:timers/promises';
import type { CypherQuery, Row } from '../../src/database/cypher-query';
import type { Database, RunOptions, Transaction, WorkOptions } from '../../src/database/database';

const ENDLESS = 'CALL () { UNWIND range(1, 100000) AS slow UNWIND range(1, 100000) AS slower RETURN sum(slow + slower) AS slowest } ';
const RUNNING =
  "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS slower' AND NOT currentQuery CONTAINS 'SHOW' RETURN 1";

/** How many slow statements the database works on. */
export async function slowRunning(db: Database): Promise<number> {
  return (await db.run({ cypher: RUNNING, params: {} })).length;
}

/** Milliseconds until so many run as are wanted. */
export async function untilSlow(db: Database, wanted: (count: number) => boolean): Promise<number> {
  const began = performance.now();
  while (!wanted(await slowRunning(db))) await delay(20);
  return performance.now() - began;
}

/** What is asked of the graph is slow; of the ledger and of the database itself it is not. `isSlow` says which of the former. */
export function slowedDatabase(db: Database, isSlow: (query: CypherQuery) => boolean = () => true): Database {
  const ofGraph = ({ cypher }: CypherQuery) => !cypher.includes('(l:Ledger') && !cypher.startsWith('SHOW');
  const slow = (query: CypherQuery): CypherQuery =>
    ofGraph(query) && isSlow(query) ? { ...query, cypher: query.cypher.replace(/^(CYPHER .*\n)?/, `$1${ENDLESS}`) } : query;
  return Object.create(db, {
    // What is not slow waits until something is, so that it never comes first.
    run: {
      value: async (query: CypherQuery, options?: RunOptions): Promise<Row[]> => {
        if (ofGraph(query) && !isSlow(query)) await untilSlow(db, (count) => count > 0);
        return db.run(slow(query), options);
      },
    },
    stream: { value: (query: CypherQuery, options?: WorkOptions) => db.stream(slow(query), options) },
    snapshot: {
      value: (work: (tx: Transaction) => Promise<unknown>, options?: WorkOptions) =>
        db.snapshot((tx) => work({ run: (query) => tx.run(slow(query)), stream: (query) => tx.stream(slow(query)) }), options),
    },
  }) as Database;
}
