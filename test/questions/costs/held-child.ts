/**
 * A process over the test's database that measures how long pieces of work block its event loop.
 * It has its own heap, as a server has: in the process of the tests, collecting the garbage of all test files takes longer than the work.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import type { CypherQuery } from '../../../src/database/cypher-query';
import { createSchema } from '../../../src/schema/create-schema';
import { jsonInTurns } from '../../../src/server/json-in-turns';
import { connectTestDatabase } from '../../support/test-database';

/** An operation to execute, or rows to read. */
export type HeldWork = { readonly operation: string } | { readonly rows: CypherQuery };
/** Milliseconds of this thread's processor time, which other work on the machine hardly lengthens; or why the measurement failed. */
export type Held = { readonly heldMs: number } | { readonly problem: string };

/**
 * Compilation and garbage collection lengthen some attempts, the first above all. Blocking by the work itself occurs in every attempt, so
 * the shortest counts.
 */
const ATTEMPTS = 3;

async function measure(): Promise<void> {
  const db = await connectTestDatabase();
  const schema = await createSchema(db);
  const done = async (work: HeldWork): Promise<unknown> => {
    if ('rows' in work) return db.run(work.rows);
    const answer = await schema.execute({ document: parse(work.operation) });
    if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('; '));
    return jsonInTurns(answer);
  };
  process.on('message', async (work: HeldWork) => {
    const held = await longestHeld(() => done(work)).then(
      (heldMs): Held => ({ heldMs }),
      (error): Held => ({ problem: String(error) }),
    );
    process.send!(held);
  });
  process.once('disconnect', () => process.exit());
  process.send!('ready');
}

/** The longest processor time between two turns of the event loop, in milliseconds; the shortest of several attempts. */
async function longestHeld(work: () => Promise<unknown>): Promise<number> {
  const held: number[] = [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) held.push(await longestHeldOnce(work));
  return Math.min(...held);
}

async function longestHeldOnce(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let going = true;
  let last = processorMs();
  const turn = () => {
    longest = Math.max(longest, processorMs() - last);
    if (going) setImmediate(turn);
    last = processorMs();
  };
  setImmediate(turn);
  await work();
  going = false;
  turn();
  return longest;
}

/** Milliseconds of processor time so far: of this thread on Linux, elsewhere of the process with all its threads. */
function processorMs(): number {
  if (process.platform === 'linux') return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

void measure();
