/** Resolves what `knownAt` asks for to one recording. */
import type { Transaction } from '../database/database';
import { DatabaseUnavailable, NotFound } from '../errors';
import type { KnownAt, KnownAtRequest } from '../model/lens';
import { type KnownAtRow, knownAtRecording, readKnownAtRow } from './cypher/lookup/known-at';

/**
 * The requested recording: the newest complete one, one by its number ("#0": before the first), or the last completed by an instant. The
 * result also says whether any equivalence had been judged by then.
 * @throws NotFound for a number that is not complete; the message names the newest.
 * @throws DatabaseUnavailable when the database was never prepared.
 */
export async function settledKnownAt(db: Pick<Transaction, 'run'>, request: KnownAtRequest): Promise<KnownAt> {
  const [found] = await db.run(knownAtRecording(request));
  return knownAtFromRow(found && readKnownAtRow(found), request);
}

/** The requested recording by the row that was read for it. @throws as `settledKnownAt` does */
export function knownAtFromRow(row: KnownAtRow | undefined, request: KnownAtRequest): KnownAt {
  if (!row)
    throw new DatabaseUnavailable('the database has not been prepared. Accepted: one that `entente serve` or `entente load` prepared.');
  const { seq, at, newest, unjudged, entriesFrom } = row;
  const point = (of: KnownAt): KnownAt => ({ ...of, ...(unjudged && { unjudged }), ...(entriesFrom !== null && { entriesFrom }) });
  if (seq !== null) return point({ seq, at });
  if (request.kind === 'SEQ' && request.seq === 0) return point({ seq: 0, at: null });
  const requested = request.kind === 'SEQ' ? `#${request.seq}` : 'NEWEST';
  const accepted = newest === 0 ? 'nothing has been recorded yet ("#0")' : `the newest recording is "#${newest}"`;
  throw new NotFound(`knownAt: "${requested}" is not a complete recording; ${accepted}.`);
}

/** Only the number and instant of the same recording. @throws as `settledKnownAt` does */
export async function knownAt(db: Pick<Transaction, 'run'>, request: KnownAtRequest): Promise<KnownAt> {
  const { seq, at } = await settledKnownAt(db, request);
  return { seq, at };
}
