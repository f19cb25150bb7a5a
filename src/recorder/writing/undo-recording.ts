/** Undoes the open recording: what it opened goes, what it closed is open again. Batch by batch, newest first; can be interrupted and gone on with. */
import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '../../database/database';
import { tieType } from '../../model/tie-types';
import { dropAmendments, undoEntities } from '../cypher/entities/write-entities';
import { forgetBatches, newestBatch, readBatchTrace } from '../cypher/ledger/batches';
import { forgetRecording, markAborting, takeOverRecording } from '../cypher/ledger/write-ledger';
import { undoVersions } from '../cypher/versions/write-versions';
import { thisWriter } from './recording-writer';
import { throughOutages } from './through-outages';
import { underLedger } from './under-ledger';

export interface UndoOptions {
  /** How long to go on trying while the database is away, in milliseconds. */
  readonly outageMs: number;
  /** Undo only what this attempt may write to; any attempt if it is not given. */
  readonly attempt?: string;
  /** Called before each batch is undone, with the number of batches left. It may throw to stop there. */
  readonly onBatch?: (left: number) => void;
}

/**
 * Undoes recording `seq`, regardless of who opened it; does nothing if it is not open.
 * @returns whether it was open
 */
export async function undoRecording(db: Database, seq: number, { outageMs, attempt, onBatch }: UndoOptions): Promise<boolean> {
  const mine = randomUUID();
  const found = await throughOutages(outageMs, () =>
    underLedger(db, async (tx, { open }) => {
      if (open?.seq !== seq || (attempt !== undefined && open.attempt !== attempt && open.attempt !== mine)) return false;
      // The other attempt may be alive: from here it can write no more.
      await tx.run(takeOverRecording(mine, thisWriter()));
      await tx.run(markAborting(seq));
      return true;
    }),
  );
  if (!found) return false;
  while (await throughOutages(outageMs, () => undoNewestBatch(db, seq, mine, onBatch)));
  return true;
}

/** Whether there is more to undo. */
function undoNewestBatch(db: Database, seq: number, attempt: string, onBatch: UndoOptions['onBatch']): Promise<boolean> {
  return underLedger(db, async (tx, { open }) => {
    // Somebody else goes on with the undoing, or it is done.
    if (open?.seq !== seq || open.attempt !== attempt) return false;
    const [row] = await tx.run(newestBatch());
    if (row) {
      const batch = readBatchTrace(row);
      onBatch?.(batch.number + 1);
      await undoBatch(tx, seq, batch);
    } else {
      await tx.run(dropAmendments());
      await tx.run(forgetRecording(seq));
    }
    return row !== undefined;
  });
}

async function undoBatch(tx: Transaction, seq: number, { id, trace }: ReturnType<typeof readBatchTrace>): Promise<void> {
  for (const [name, tieIds] of Object.entries(trace.ties)) {
    const type = tieType(name);
    for (const statement of type ? undoVersions(type, tieIds, seq) : []) await tx.run(statement);
  }
  await tx.run(undoEntities(trace.entities, seq));
  await tx.run(forgetBatches(id));
}
