/** Ends a recording that its writer left behind. */
import type { Database } from '../database/database';
import { OUTAGE_MS } from './writing/record-about';
import { readLedger } from './writing/under-ledger';
import { undoRecording } from './writing/undo-recording';

/**
 * Undoes the open recording as if it had never begun; a writer that is still at it gets Busy.
 * @returns its number, or null where none is open
 */
export async function abort(db: Database, { outageMs = OUTAGE_MS }: { readonly outageMs?: number } = {}): Promise<number | null> {
  const { open } = await readLedger(db);
  return open && (await undoRecording(db, open.seq, outageMs)) ? open.seq : null;
}
