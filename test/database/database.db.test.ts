/** The connection to Neo4j: which work is retried, which is not, and how work is cancelled. */
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '../../src/database/connect';
import type { Database, Transaction } from '../../src/database/database';
import { DatabaseUnavailable, InvalidArgument, QueryRefused } from '../../src/errors';
import { type Fate, lossyProxy } from '../faults/lossy-proxy';
import { connectTestDatabase, emptyDatabase, testConnection } from '../support/test-database';

const plain = (cypher: string, params: Record<string, unknown> = {}) => ({ cypher, params });
/** Runs far longer than any test waits. */
const ENDLESS = plain('UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS n');

describe('the database', () => {
  let db: Database;
  beforeAll(async () => {
    db = await connectTestDatabase();
  });
  beforeEach(() => emptyDatabase(db));
  afterAll(async () => {
    await emptyDatabase(db);
    await db.close();
  });
  const count = async () => (await db.run(plain('MATCH (n:Thing) RETURN count(n) AS n')))[0]?.['n'];
  const running = async () =>
    db.run(
      plain(
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'range(1, 100000)' AND NOT currentQuery CONTAINS 'SHOW' RETURN 1",
      ),
    );

  test('returns integers as numbers and passes values as parameters', async () => {
    expect(await db.run(plain('RETURN 1 AS one, $text AS text', { text: "'; MATCH (n) DETACH DELETE n //" }))).toEqual([
      { one: 1, text: "'; MATCH (n) DETACH DELETE n //" },
    ]);
  });

  test('does not write in read mode', async () => {
    await expect(db.run(plain('CREATE (:Thing)'))).rejects.toThrow();
    await expect(db.transaction('READ', (tx) => tx.run(plain('CREATE (:Thing)')))).rejects.toThrow();
    expect(await count()).toBe(0);
  });

  test('commits a transaction completely, and rolls it back if the work fails', async () => {
    await db.transaction('WRITE', async (tx) => {
      await tx.run(plain('CREATE (:Thing)'));
      await tx.run(plain('CREATE (:Thing)'));
    });
    const broken = db.transaction('WRITE', async (tx) => {
      await tx.run(plain('CREATE (:Thing)'));
      throw new Error('the work failed');
    });
    await expect(broken).rejects.toThrow('the work failed');
    expect(await count()).toBe(2);
  });

  test('retries the transaction that loses a deadlock', async () => {
    await db.run(plain("CREATE (:Thing {id: 'a', n: 0}), (:Thing {id: 'b', n: 0})"), { mode: 'WRITE' });
    let tries = 0;
    const both = (first: string, second: string) =>
      db.transaction('WRITE', async (tx) => {
        tries += 1;
        await bump(tx, first);
        await delay(200);
        await bump(tx, second);
      });
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    expect(tries).toBeGreaterThan(2);
    expect(await db.run(plain('MATCH (n:Thing) RETURN n.n AS n'))).toEqual([{ n: 2 }, { n: 2 }]);
  });
  const bump = (tx: Transaction, id: string) => tx.run(plain('MATCH (n:Thing {id: $id}) SET n.n = n.n + 1', { id }));

  test('cancels a statement that takes too long, reports it as refused, and does not retry it', async () => {
    const sent: string[] = [];
    const stop = db.onStatement(({ cypher }) => sent.push(cypher));
    await expect(db.run(ENDLESS, { timeoutMs: 300 })).rejects.toThrow(QueryRefused);
    stop();
    expect(sent).toHaveLength(1);
  });

  test('does not retry a statement that needs too much memory', async () => {
    const sent: string[] = [];
    const stop = db.onStatement(({ cypher }) => sent.push(cypher));
    const hungry = plain(
      'UNWIND range(1, 100000000) AS n WITH collect(toString(n) + "a long text beside it") AS texts RETURN size(texts) AS n',
    );
    await expect(db.run(hungry)).rejects.toThrow('needs more memory than one question may use');
    stop();
    expect(sent).toHaveLength(1);
  });

  test.each([
    ['a statement', (signal: AbortSignal) => db.run(ENDLESS, { signal })],
    ['a transaction', (signal: AbortSignal) => db.transaction('READ', (tx) => tx.run(ENDLESS), { signal })],
    [
      'a stream',
      async (signal: AbortSignal) => {
        for await (const _ of db.stream(ENDLESS, { signal })) break;
      },
    ],
  ])('cancels %s in the database too when the caller aborts it', async (_, start) => {
    const nobodyWaits = new AbortController();
    const ended = expect(start(nobodyWaits.signal)).rejects.toThrow('left');
    while ((await running()).length === 0) await delay(20);
    nobodyWaits.abort(new Error('left'));
    await ended;
    const began = performance.now();
    while ((await running()).length > 0) {
      expect(performance.now() - began).toBeLessThan(2_000);
      await delay(20);
    }
  });

  test('a stream that is aborted while rows arrive leaves no broken connection behind', async () => {
    const rows = plain('UNWIND range(1, 3000000) AS n RETURN n');
    for (let round = 0; round < 30; round += 1) {
      const nobodyWaits = new AbortController();
      let seen = 0;
      const reading = db.snapshot(
        async (tx) => {
          for await (const _ of tx.stream(rows)) if (++seen === 1 + round * 97) setImmediate(() => nobodyWaits.abort(new Error('left')));
        },
        { signal: nobodyWaits.signal },
      );
      await expect(reading).rejects.toThrow('left');
      expect(await db.run(plain('RETURN 1 AS n'))).toEqual([{ n: 1 }]);
    }
  });

  test('streams rows one by one, and frees the connection if the reader stops early', async () => {
    for (let round = 0; round < 60; round += 1) {
      for await (const row of db.stream(plain('UNWIND range(1, 100000) AS n RETURN n'))) {
        expect(row).toEqual({ n: 1 });
        break;
      }
    }
    expect(await db.run(plain('RETURN 1 AS n'))).toEqual([{ n: 1 }]);
  });

  test('counts the database hits of a statement', async () => {
    await db.run(plain('UNWIND range(1, 50) AS n CREATE (:Thing {n: n})'), { mode: 'WRITE' });
    const { rows, dbHits } = await db.profile(plain('MATCH (n:Thing) RETURN count(n.n) AS n'));
    expect(rows).toEqual([{ n: 50 }]);
    expect(dbHits).toBeGreaterThanOrEqual(50);
  });

  test.each<[string, (through: Database) => Promise<unknown>]>([
    ['a transaction', (through) => through.transaction('WRITE', (tx) => tx.run(plain('CREATE (:Thing)')))],
  ])('never retries %s if the reply to its commit was lost, and reports that the outcome is not known', async (_, write) => {
    let fate: Fate = 'REPLY_LOST';
    const { uri, ...login } = testConnection();
    const proxy = await lossyProxy({ host: '127.0.0.1', port: Number(new URL(uri).port) }, () => fate);
    const through = await connect({ ...login, uri: `bolt://127.0.0.1:${proxy.port}` });
    try {
      const lost = write(through);
      await expect(lost).rejects.toThrow(DatabaseUnavailable);
      await expect(lost).rejects.toThrow('Whether the last change was made is not known; making it again is safe.');
      expect(await count()).toBe(1);
      fate = 'PASSES';
      await write(through);
      expect(await count()).toBe(2);
    } finally {
      await through.close();
      await proxy.close();
    }
  });

  describe('connecting', () => {
    test('refuses an address with another protocol', async () => {
      await expect(connect({ ...testConnection(), uri: 'http://127.0.0.1:7474' })).rejects.toThrow(InvalidArgument);
    });

    test('reports a refused login without the password', async () => {
      const refused = connect({ ...testConnection(), password: 'not-the-password' });
      await expect(refused).rejects.toThrow('the database refused the user or the password');
      await refused.catch((error: Error) => expect(error.message).not.toContain('not-the-password'));
    });

    test('reports that the database cannot be reached', async () => {
      await expect(connect({ uri: 'bolt://127.0.0.1:9', user: 'neo4j', password: 'x' })).rejects.toThrow('the database cannot be reached');
    });
  });
});
