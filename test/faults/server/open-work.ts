/** What a server still has open in its database and for its clients, and how long it takes until nothing is open. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../../src/database/database';

const OPEN = "SHOW TRANSACTIONS YIELD currentQuery, database WHERE database = 'neo4j' AND NOT currentQuery STARTS WITH 'SHOW' RETURN 1";
const POLL_MS = 20;

/** What a server does by its metrics. */
const MEASURED = {
  sessions: 'entente_database_sessions',
  operations: 'entente_operations_running',
  exports: 'entente_exports_running',
  waiting: 'entente_exports_waiting',
};
type OpenWork = { readonly [name in keyof typeof MEASURED | 'transactions']: number };

/** Waits until the server at the address has nothing open. @throws Error with what is open if that takes longer than `withinMs` */
export async function untilNothingOpen(db: Database, origin: string, withinMs: number): Promise<void> {
  const began = performance.now();
  for (;;) {
    const open = await readOpenWork(db, origin);
    if (Object.values(open).every((count) => count === 0)) return;
    if (performance.now() - began > withinMs) throw new Error(`still open after ${Math.round(withinMs)} ms: ${JSON.stringify(open)}`);
    await delay(POLL_MS);
  }
}

async function readOpenWork(db: Database, origin: string): Promise<OpenWork> {
  const transactions = (await db.run({ cypher: OPEN, params: {} })).length;
  const text = await readMetrics(origin);
  const counts = Object.entries(MEASURED).map(([name, metric]) => [name, sumOverLabels(text, metric)]);
  return { transactions, ...Object.fromEntries(counts) } as OpenWork;
}

/** The sum of a metric over its labels; of those only that contain `label`, if it is given. */
export async function readMetric(origin: string, metric: string, label = ''): Promise<number> {
  return sumOverLabels(await readMetrics(origin), metric, label);
}

async function readMetrics(origin: string): Promise<string> {
  return (await fetch(`${origin}/metrics`)).text();
}

function sumOverLabels(text: string, metric: string, label = ''): number {
  const values = text
    .split('\n')
    .filter((line) => (line.startsWith(`${metric} `) || line.startsWith(`${metric}{`)) && line.includes(label));
  if (values.length === 0) throw new Error(`/metrics has no ${metric}`);
  return values.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
