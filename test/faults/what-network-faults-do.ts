/** What must hold when the network between Entente and its database goes wrong: each work ends in time with its result or a typed error, whole or not at all, and leaves nothing open. */
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { EntenteError, QueryRefused } from '../../src/errors';
import { connectTestDatabase, emptyDatabase, testConnection } from '../support/test-database';
import { FaultyNetwork, NETWORK_FAULTS, type NetworkFault } from './faulty-network';
import { randomFrom } from './random-from';

const DEADLINE_MS = 3_000;
/** For an answer after its deadline, and for everything to be closed after that. */
const LATE_MS = 1_000;
const CLOSED_WITHIN_MS = 15_000;
const NODES = 50;
/** Messages that a client sends for each work, on an open connection; a new one begins with others. */
const MESSAGES = { read: 1, write: 4 };

/** Enough rows that a slow network does not bring them in time. */
const READ = { cypher: 'UNWIND range(1, 400) AS row RETURN row, $padding AS padding', params: { padding: 'x'.repeat(100) } };

export function whatNetworkFaultsDo({
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
      '%s: a result or a typed error in time, and nothing left open',
      async (fault) => {
        for (let round = 0; round < rounds; round += 1) {
          if (fault !== 'COMMIT_REPLY_LOST') await underFault(fault, read, MESSAGES.read);
          await underFault(fault, write(`${fault} ${round}`), MESSAGES.write);
          const written = await countOf(`${fault} ${round}`);
          expect([0, NODES]).toContain(written);
          done += 1;
          onRound(done);
        }
      },
      60_000 + rounds * 60_000,
    );

    type Work = (signal: AbortSignal) => Promise<unknown>;
    const read: Work = (signal) => through.run(READ, { signal, timeoutMs: DEADLINE_MS });
    const write =
      (key: string): Work =>
      (signal) =>
        through.transaction(
          'WRITE',
          async (tx) => {
            await tx.run({ cypher: 'UNWIND range(1, $nodes) AS n CREATE (:FaultTest {key: $key, n: n})', params: { nodes: NODES, key } });
            await tx.run(READ);
          },
          { signal, timeoutMs: DEADLINE_MS },
        );

    async function underFault(fault: NetworkFault, work: Work, messages: number): Promise<void> {
      network.arm(fault, Math.floor(random() * messages));
      const deadline = AbortSignal.timeout(DEADLINE_MS);
      const late = new Promise<never>((_, reject) =>
        deadline.addEventListener('abort', () => reject(new QueryRefused('over time')), { once: true }),
      );
      const began = performance.now();
      const working = work(deadline);
      working.catch(() => {});
      const outcome = await Promise.race([working, late]).catch((error: Error) => error);
      expect(performance.now() - began).toBeLessThan(DEADLINE_MS + LATE_MS);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(EntenteError);
      expect(network.struck).toBe(true);
      await network.heal();
      await nothingLeft();
      // The next one is served as if nothing had been.
      expect(await through.run(READ)).toHaveLength(400);
    }

    async function nothingLeft(): Promise<void> {
      const left = async () => ({ sessions: through.openSessions, transactions: await othersTransactions() });
      const began = performance.now();
      while (performance.now() - began < CLOSED_WITHIN_MS) {
        const { sessions, transactions } = await left();
        if (sessions === 0 && transactions === 0) return;
        await delay(50);
      }
      expect(await left()).toEqual({ sessions: 0, transactions: 0 });
    }

    async function othersTransactions(): Promise<number> {
      const cypher =
        "SHOW TRANSACTIONS YIELD currentQuery, database WHERE database = 'neo4j' AND NOT currentQuery STARTS WITH 'SHOW' RETURN 1";
      return (await direct.run({ cypher, params: {} })).length;
    }

    async function countOf(key: string): Promise<number> {
      const [row] = await direct.run({ cypher: 'MATCH (n:FaultTest {key: $key}) RETURN count(n) AS count', params: { key } });
      return Number(row?.['count']);
    }
  });
}
