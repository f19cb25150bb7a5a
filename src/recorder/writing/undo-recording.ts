/**
 * Undoes the open recording: versions that it opened are deleted, versions that it closed are reopened. Batch by batch, newest first; it
 * can be interrupted and continued.
 */
import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '../../database/database';
import { tieType } from '../../domain/tie-types';
import { dropAmendments, undoEntities } from '../cypher/entities/write-entities';
import { forgetBatches, newestBatch, readBatchTrace } from '../cypher/ledger/batches';
import { forgetRecording, markAborting, takeOverRecording } from '../cypher/ledger/write-ledger';
import { undoVersions } from '../cypher/versions/write-versions';
import { thisWriter } from './recording-writer';
import { throughOutages } from './through-outages';
import { underLedger } from './under-ledger';

export interface UndoOptions {
  /** How long to keep trying while the database is unavailable, in milliseconds. */
  readonly outageMs: number;
  /** Undo only if this attempt may write to the recording; any attempt if it is not given. */
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
      // The other attempt may be alive: from here on it cannot write.
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
    // Another process continues the undoing, or it is done.
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
