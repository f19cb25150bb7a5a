/**
 * What must hold when the network between Entente and its database fails.
 * Each piece of work ends in time with its result or a typed error, is done completely or not at all, and leaves nothing open.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { EntenteError, QueryRefused } from '../../src/errors';
import { connectTestDatabase, emptyDatabase, testConnection } from '../support/test-database';
import { FaultyNetwork, NETWORK_FAULTS, type NetworkFault } from './faulty-network';
import { onThisMachine } from './on-this-machine';
import { randomFrom } from './random-from';

/** Counts from the beginning of the fault. */
const DEADLINE_MS = 1_500;
/** The database itself ends the work only if the deadline did not reach it. */
const DATABASE_LIMIT_MS = 30_000;
/** For an answer after its deadline, and for everything to be closed after that. */
const LATE_MS = 1_000;
const CLOSED_WITHIN_MS = 15_000;
const NODES = 50;
/**
 * Minimum number of messages that a client sends for each piece of work on an open connection. Messages that it need not wait for may go
 * with the one before.
 */
const MESSAGES = { read: 1, write: 3 };

/** More rows than a slow network can deliver in time. */
const READ = { cypher: 'UNWIND range(1, 400) AS row RETURN row, $padding AS padding', params: { padding: 'x'.repeat(100) } };

export function describeNetworkFaults({
  rounds,
  seed,
  onRound = () => {},
}: {
  rounds: number;
  seed: number;
  onRound?: (done: number) => void;
}): void {
  describe(`a faulty network between Entente and its database (${rounds} of each fault, seed ${seed})`, () => {
    let direct: Database;
    let through: Database;
    let network: FaultyNetwork;
    const random = randomFrom(seed);
    let done = 0;
    beforeAll(async () => {
      direct = await connectTestDatabase();
      await emptyDatabase(direct);
      const { uri, ...login } = testConnection();
      network = await new FaultyNetwork({ host: '127.0.0.1', port: Number(new URL(uri).port) }).open();
      through = await connect({ ...login, uri: `bolt://127.0.0.1:${network.port}` });
    }, 300_000);
    afterAll(async () => {
      await through.close();
      await network.close();
      await emptyDatabase(direct);
      await direct.close();
    });

    test.each(NETWORK_FAULTS)(
      '%s: every request gets a result or a typed error in time, and nothing stays open',
      async (fault) => {
        for (let round = 0; round < rounds; round += 1) {
          if (fault !== 'COMMIT_REPLY_LOST') await runUnderFault(fault, read, MESSAGES.read);
          await runUnderFault(fault, write(`${fault} ${round}`), MESSAGES.write);
          const written = await countNodes(`${fault} ${round}`);
          expect([0, NODES]).toContain(written);
          done += 1;
          onRound(done);
        }
      },
      60_000 + rounds * 60_000,
    );

    type Work = (signal: AbortSignal) => Promise<unknown>;
    const read: Work = (signal) => through.run(READ, { signal, timeoutMs: DATABASE_LIMIT_MS });
    const write =
      (key: string): Work =>
      (signal) =>
        through.transaction(
          'WRITE',
          async (tx) => {
            await tx.run({ cypher: 'UNWIND range(1, $nodes) AS n CREATE (:FaultTest {key: $key, n: n})', params: { nodes: NODES, key } });
            await tx.run(READ);
          },
          { signal, timeoutMs: DATABASE_LIMIT_MS },
        );

    async function runUnderFault(fault: NetworkFault, work: Work, messages: number): Promise<void> {
      const { began, deadline } = deadlineFrom(network.arm(fault, Math.floor(random() * messages)));
      const rejectLate = new Promise<never>((_, reject) =>
        deadline.addEventListener('abort', () => reject(new QueryRefused('over time')), { once: true }),
      );
      const working = work(deadline);
      working.catch(() => {});
      const outcome = await Promise.race([working, rejectLate]).catch((error: Error) => error);
      expect(network.isActive).toBe(true);
      expect(performance.now() - (await began)).toBeLessThan(onThisMachine(DEADLINE_MS + LATE_MS));
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(EntenteError);
      await network.heal();
      await assertNothingLeft();
      // The next one is served as if there had been no fault.
      expect(await through.run(READ)).toHaveLength(400);
    }

    function deadlineFrom(activated: Promise<void>): { began: Promise<number>; deadline: AbortSignal } {
      const deadlineController = new AbortController();
      const began = activated.then(() => {
        setTimeout(() => deadlineController.abort(new QueryRefused('over time')), DEADLINE_MS);
        return performance.now();
      });
      return { began, deadline: deadlineController.signal };
    }

    async function assertNothingLeft(): Promise<void> {
      const left = async () => ({ sessions: through.openSessions, transactions: await countTransactions() });
      const began = performance.now();
      while (performance.now() - began < onThisMachine(CLOSED_WITHIN_MS)) {
        const { sessions, transactions } = await left();
        if (sessions === 0 && transactions === 0) return;
        await delay(50);
      }
      expect(await left()).toEqual({ sessions: 0, transactions: 0 });
    }

    async function countTransactions(): Promise<number> {
      const cypher =
        "SHOW TRANSACTIONS YIELD currentQuery, database WHERE database = 'neo4j' AND NOT currentQuery STARTS WITH 'SHOW' RETURN 1";
      return (await direct.run({ cypher, params: {} })).length;
    }

    async function countNodes(key: string): Promise<number> {
      const [row] = await direct.run({ cypher: 'MATCH (n:FaultTest {key: $key}) RETURN count(n) AS count', params: { key } });
      return Number(row?.['count']);
    }
  });
}
