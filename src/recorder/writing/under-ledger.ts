/** Writes under the ledger's lock: one writer at a time, each of them sees what the previous one has committed. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Database, Transaction } from '../../database/database';
import { DatabaseUnavailable } from '../../errors';
import { type LedgerState, ledgerState, lockLedger, readLedgerState } from '../cypher/ledger/ledger-state';

/**
 * Runs the work in one write transaction that holds the ledger's lock from its first statement to its end.
 * @param beside the first query of the work: sent in the same round trip
 */
export function underLedger<T>(
  db: Database,
  work: (tx: Transaction, ledger: LedgerState, rows: readonly Row[]) => Promise<T>,
  beside?: CypherQuery,
): Promise<T> {
  return db.transaction('WRITE', async (tx) => {
    const [, state, rows] = await Promise.all([tx.run(lockLedger()), tx.run(ledgerState()), beside ? tx.run(beside) : []]);
    return work(tx, ledgerIn(state[0]), rows);
  });
}

/** The current ledger, without waiting for its lock. */
export async function readLedger(db: Database): Promise<LedgerState> {
  const [row] = await db.run(ledgerState());
  return ledgerIn(row);
}

function ledgerIn(row: Row | undefined): LedgerState {
  if (!row) {
    throw new DatabaseUnavailable('the database has not been prepared. Accepted: one that `entente serve` or `entente load` prepared.');
  }
  return readLedgerState(row);
}

/**
 * The instant of a recording completed now: by the database's clock, but always later than the recording before, even if that clock jumps.
 */
export function nextInstant({ now, lastAt }: LedgerState): string {
  const after = lastAt === null ? now : Math.max(now, Date.parse(lastAt) + 1);
  return new Date(after).toISOString();
}
