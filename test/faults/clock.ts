/** A database whose clock, as the recorder reads it, is set forward and back; everything else is real. */
import type { Row } from '../../src/database/cypher-query';
import type { Database, Transaction } from '../../src/database/database';

/** The same database, with `now` in every row moved by `offsetMs` milliseconds. */
export function withClock(db: Database, offsetMs: () => number): Database {
  const moveRows = (rows: Row[]): Row[] =>
    rows.map((row) => (row['now'] === undefined ? row : { ...row, now: Number(row['now']) + offsetMs() }));
  const moveTransaction = (tx: Transaction): Transaction => ({
    run: async (query) => moveRows(await tx.run(query)),
    stream: (query) => tx.stream(query),
  });
  return new Proxy(db, {
    get(target, name) {
      if (name === 'run') return async (...query: Parameters<Database['run']>) => moveRows(await target.run(...query));
      if (name === 'transaction') {
        return (...[mode, work, options]: Parameters<Database['transaction']>) =>
          target.transaction(mode, (tx) => work(moveTransaction(tx)), options);
      }
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
