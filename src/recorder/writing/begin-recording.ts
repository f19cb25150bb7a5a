/** Decides which process may record. One recording is open at a time; one whose writer has stopped is continued or undone. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../../database/database';
import { Busy } from '../../errors';
import type { LedgerState, OpenRecording } from '../cypher/ledger/ledger-state';
import { openRecording, takeOverRecording } from '../cypher/ledger/write-ledger';
import { BATCH_SIZE, checkAbout, OUTAGE_MS, PATIENCE_MS, type RecordAbout } from './record-about';
import { thisWriter } from './recording-writer';
import { isHeldUp, throughOutages } from './through-outages';
import { nextInstant, readLedger, underLedger } from './under-ledger';
import { undoRecording } from './undo-recording';

/** A recording that this attempt may write to. */
export interface BegunRecording {
  readonly seq: number;
  /** The batch size of the attempt that opened the recording: the batches must stay the same. */
  readonly batchSize: number;
}

/**
 * Opens the next recording, or continues the open one if it has the same key and no process is writing to it.
 * @throws Busy when another recording is open for longer than the patience; the message names its author. InvalidArgument for a reason with
 * control characters.
 */
export async function beginRecording(db: Database, about: RecordAbout, attempt: string): Promise<BegunRecording> {
  checkAbout(about);
  return inTurn(db, about, async (mayTakeOver) =>
    underLedger(db, async (tx, ledger): Promise<BegunRecording | OpenRecording> => {
      const { open } = ledger;
      if (open?.attempt === attempt) return { seq: open.seq, batchSize: open.batchSize };
      if (open && open.key === about.key && open.state === 'OPEN' && mayTakeOver(ledger)) {
        await tx.run(takeOverRecording(attempt, thisWriter()));
        return { seq: open.seq, batchSize: open.batchSize };
      }
      if (open) return open;
      const { key, by, why, file = null, batchSize = BATCH_SIZE } = about;
      const seq = ledger.last + 1;
      await tx.run(openRecording({ seq, key, attempt, by, why, file }, nextInstant(ledger), batchSize, thisWriter()));
      return { seq, batchSize };
    }),
  );
}

/** Whether the open recording of the ledger has not changed during the complete wait. */
type MayTakeOver = (ledger: LedgerState) => boolean;

/** Repeats the attempt until the ledger permits it: waits while a recording is open, and finishes undoing one that is partly undone. */
export async function inTurn<T extends object>(
  db: Database,
  { patienceMs = PATIENCE_MS, outageMs = OUTAGE_MS, key }: Pick<RecordAbout, 'patienceMs' | 'outageMs' | 'key'>,
  attempt: (mayTakeOver: MayTakeOver) => Promise<T | OpenRecording>,
): Promise<T> {
  const began = performance.now();
  const first = await throughOutages(outageMs, () => readLedger(db));
  for (let pause = 20; ; pause = Math.min(pause * 2, 500)) {
    const waited = performance.now() - began >= patienceMs;
    const lifeless: MayTakeOver = ({ open, beat }) => waited && open?.seq === first.open?.seq && beat === first.beat;
    const result = await throughOutages(outageMs, () => attempt(lifeless)).catch((error: unknown) => {
      // Other writers came first; the patience limits how long that may continue.
      if (!isHeldUp(error) || waited) throw error;
      return null;
    });
    if (result === null) continue;
    if (!('state' in result)) return result;
    const ledger = await throughOutages(outageMs, () => readLedger(db));
    if (ledger.open?.state === 'ABORTING' && lifeless(ledger)) await undoRecording(db, ledger.open.seq, { outageMs });
    else if (ledger.open && waited) throw new Busy(describeBusy(ledger.open, key));
    else if (ledger.open) await delay(pause);
  }
}

function describeBusy({ seq, by, why, since, key }: OpenRecording, mine: string): string {
  const held = `recording #${seq} is open since ${since}, by "${by}" ("${why}")`;
  const advice =
    key === mine
      ? 'It has the same key and is still being written.'
      : 'If its writer has ended: run the same import again to complete it, or `entente recordings abort` to undo it.';
  return `${held}. Accepted: one recording at a time; wait until it is complete. ${advice}`;
}

/** @throws Busy when this attempt may no longer write to the recording. */
export function refuseLost({ open }: LedgerState, seq: number, attempt: string): void {
  if (open?.seq === seq && open.attempt === attempt && open.state === 'OPEN') return;
  const now = open ? `#${open.seq} is open, by "${open.by}" ("${open.why}")` : 'none is open';
  throw new Busy(`recording #${seq} was taken over or aborted by another process (${now}). Nothing more was written by this one.`);
}
