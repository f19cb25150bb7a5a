/** Ends an open recording whose writer has stopped. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../database/database';
import { Busy } from '../errors';
import type { OpenRecording } from './cypher/ledger/ledger-state';
import { OUTAGE_MS, PATIENCE_MS } from './writing/record-about';
import { writerInWords, writerIsAlive } from './writing/recording-writer';
import { readLedger } from './writing/under-ledger';
import { type UndoOptions, undoRecording } from './writing/undo-recording';

export interface AbortOptions extends Partial<Pick<UndoOptions, 'outageMs' | 'attempt' | 'onBatch'>> {}

/**
 * Undoes the open recording as if it had never begun.
 * @returns its number, or null if none is open
 * @throws Busy if its writer is alive
 */
export async function abort(db: Database, { outageMs = OUTAGE_MS, ...options }: AbortOptions = {}): Promise<number | null> {
  const { open } = await readLedger(db);
  return open && (await undoRecording(db, open.seq, { outageMs, ...options })) ? open.seq : null;
}

/** The recording that has begun and is not complete; null if there is none. */
export async function findOpenRecording(db: Database): Promise<OpenRecording | null> {
  return (await readLedger(db)).open;
}

const LOOK_MS = 250;

/**
 * Makes sure that no process writes to the open recording. A writer on this host is identified by its process; a writer elsewhere must
 * write nothing for `patienceMs`.
 * @throws Busy if its writer is alive
 */
export async function refuseLiveWriter(db: Database, recording: OpenRecording, patienceMs: number = PATIENCE_MS): Promise<void> {
  const alive = writerIsAlive(recording.writer);
  if (alive === false) return;
  const { seq, by, why, since, writer } = recording;
  const refuse = (what: string) => {
    throw new Busy(
      `recording #${seq} (by "${by}", "${why}", open since ${since}) is still being written by ${writerInWords(writer)}: ${what}. ` +
        'Accepted: a recording whose writer has ended. Wait until it is complete, or stop that process first.',
    );
  };
  if (alive) refuse('the process runs');
  const before = await readLedger(db);
  for (const began = performance.now(); performance.now() - began < patienceMs; await delay(LOOK_MS)) {
    const { beat, open } = await readLedger(db);
    if (open?.seq !== seq) return;
    if (beat !== before.beat) refuse('it wrote a moment ago');
  }
}
