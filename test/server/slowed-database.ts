/** The test database, in which statements on the graph take longer than any test waits; they still run in the usual way. */
import { setTimeout as delay } from 'node:timers/promises';
import type { CypherQuery, Row } from '../../src/database/cypher-query';
import type { Database, RunOptions, Transaction, WorkOptions } from '../../src/database/database';

const ENDLESS = 'CALL () { UNWIND range(1, 100000) AS slow UNWIND range(1, 100000) AS slower RETURN sum(slow + slower) AS slowest } ';
const RUNNING =
  "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS slower' AND NOT currentQuery CONTAINS 'SHOW' RETURN 1";

/** The number of slow statements that run in the database. */
export async function slowRunning(db: Database): Promise<number> {
  return (await db.run({ cypher: RUNNING, params: {} })).length;
}

/** Waits until the wanted number of slow statements runs; returns the milliseconds that this took. */
export async function untilSlow(db: Database, wanted: (count: number) => boolean): Promise<number> {
  const began = performance.now();
  while (!wanted(await slowRunning(db))) await delay(20);
  return performance.now() - began;
}

/** Slows statements on the graph, except those on the ledger and on the database itself. `isSlow` selects which of them are slow. */
export function slowedDatabase(db: Database, isSlow: (query: CypherQuery) => boolean = () => true): Database {
  const ofGraph = ({ cypher }: CypherQuery) => !/^(MATCH \(l:Ledger|SHOW)/.test(cypher);
  const slow = (query: CypherQuery): CypherQuery =>
    ofGraph(query) && isSlow(query) ? { ...query, cypher: query.cypher.replace(/^(CYPHER .*\n)?/, `$1${ENDLESS}`) } : query;
  return Object.create(db, {
    // Other statements wait until a slow one runs, so that they never end first.
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
