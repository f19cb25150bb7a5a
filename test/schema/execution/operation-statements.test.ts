/** An operation runs only a few statements at a time, and none after its end. */
import type { CypherQuery, Row } from '../../../src/database/cypher-query';
import type { RunOptions } from '../../../src/database/database';
import { OperationStatements, STATEMENTS_AT_ONCE } from '../../../src/schema/execution/operation-statements';

const plain = (cypher: string): CypherQuery => ({ cypher, params: {} });

/** A database whose answers the test controls. */
function scene(outer: AbortSignal[] = []) {
  const running = new Map<string, (rows: Row[]) => void>();
  const watched: string[] = [];
  const db = {
    run: ({ cypher }: CypherQuery, { signal }: RunOptions = {}) =>
      new Promise<Row[]>((resolve, reject) => {
        running.set(cypher, (rows) => {
          running.delete(cypher);
          resolve(rows);
        });
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
    stream: async function* ({ cypher }: CypherQuery) {
      yield { cypher };
    },
    untilGone: async (group: string) => void watched.push(group),
  };
  return { running, watched, statements: new OperationStatements(db, outer) };
}

/** Enough turns of the event loop for everything that can start; on a busy machine each turn may start only one statement. */
async function turns(): Promise<void> {
  for (let at = 0; at < 20; at++) await new Promise(setImmediate);
}

describe('the statements of an operation', () => {
  test('run a few at a time, in the order of their arrival', async () => {
    const { running, statements } = scene();
    const answers = Array.from({ length: 6 }, (_, at) => statements.run(plain(`s${at}`)));
    await turns();
    expect([...running.keys()]).toEqual(['s0', 's1', 's2', 's3']);
    expect(running.size).toBe(STATEMENTS_AT_ONCE);
    running.get('s2')!([]);
    await answers[2];
    await turns();
    expect([...running.keys()]).toEqual(['s0', 's1', 's3', 's4']);
    statements.end();
    await expect(Promise.all(answers)).rejects.toThrow('The operation has ended.');
  });

  test('end with the operation, whether running, waiting or late; the database is polled until the running ones have ended', async () => {
    const { statements, watched } = scene();
    const answers = Array.from({ length: 6 }, (_, at) => statements.run(plain(`s${at}`)));
    await turns();
    statements.end(new Error('over'));
    const ended = await Promise.allSettled([...answers, statements.run(plain('late'))]);
    expect(ended.map((one) => one.status)).toEqual(Array.from({ length: 7 }, () => 'rejected'));
    await statements.leftover;
    expect(watched).toHaveLength(1);
  });

  test('leave no cleanup and no listener if all statements had ended', async () => {
    const gone = new AbortController();
    const removed = jest.spyOn(gone.signal, 'removeEventListener');
    const { running, statements, watched } = scene([gone.signal]);
    const answer = statements.run(plain('s'));
    await turns();
    running.get('s')!([{ n: 1 }]);
    expect(await answer).toEqual([{ n: 1 }]);
    const rows: Row[] = [];
    for await (const row of statements.stream(plain('t'))) rows.push(row);
    expect(rows).toEqual([{ cypher: 't' }]);
    statements.end();
    expect(statements.leftover).toBeUndefined();
    expect(watched).toEqual([]);
    expect(removed).toHaveBeenCalledTimes(1);
  });

  test('end when the client disconnects', async () => {
    const gone = new AbortController();
    const { statements } = scene([gone.signal]);
    const answer = statements.run(plain('s'));
    await turns();
    gone.abort(new Error('left'));
    await expect(answer).rejects.toThrow('left');
    expect(statements.signal.aborted).toBe(true);
  });
});
