/** A recording small enough for one transaction: it is complete or does not exist, and is never visible as open. */
import { randomUUID } from 'node:crypto';
import type { Database, Transaction } from '../../database/database';
import type { Recording, RecordingCounts } from '../../model/recording';
import { changesAnything } from '../../model/revision';
import { applyAmendments } from '../cypher/entities/write-entities';
import type { OpenRecording } from '../cypher/ledger/ledger-state';
import { completeRecording } from '../cypher/ledger/write-ledger';
import { readRecording } from '../cypher/lookup/recording-node';
import { recordingOfAttempt } from '../cypher/lookup/recordings';
import { inTurn } from './begin-recording';
import { checkAbout, type EntryDifferences, NO_DIFFERENCES, type RecordAbout, type RecordResult } from './record-about';
import { nextInstant, underLedger } from './under-ledger';

/** What was written, before the recording is completed. */
export interface WrittenAtOnce extends EntryDifferences {
  readonly counts: RecordingCounts;
}

/** The result; null if the recording must be staged. */
interface Outcome {
  readonly result: RecordResult | null;
}

/**
 * Runs `write` in recording `seq`, the next one, and completes it; if it changed nothing, no recording is made.
 * @returns null if a recording of the same key is open and can be continued
 * @throws Busy when another recording is open for longer than the patience; InvalidArgument for a reason with control characters.
 */
export async function recordAtOnce(
  db: Database,
  about: RecordAbout,
  write: (tx: Transaction, seq: number) => Promise<WrittenAtOnce>,
): Promise<RecordResult | null> {
  checkAbout(about);
  const attempt = randomUUID();
  let tried = false;
  const { result } = await inTurn(db, about, () =>
    underLedger(db, async (tx, ledger): Promise<Outcome | OpenRecording> => {
      // This attempt can only be complete already if a reply was lost.
      const earlier = tried ? await findCompleted(tx, attempt) : null;
      tried = true;
      if (earlier) return { result: { recording: earlier, counts: earlier.counts, ...NO_DIFFERENCES } };
      if (ledger.open) return ledger.open.key === about.key && ledger.open.state === 'OPEN' ? { result: null } : ledger.open;
      const seq = ledger.last + 1;
      const written = await write(tx, seq);
      return { result: await complete(tx, written, { ...about, seq, attempt, at: nextInstant(ledger) }) };
    }),
  );
  return result;
}

/** Completes the recording; if nothing was written, there is none. */
async function complete(
  tx: Transaction,
  { counts, disagreements, secondDescriptions }: WrittenAtOnce,
  { seq, attempt, at, key, by, why, file = null }: RecordAbout & { readonly seq: number; readonly attempt: string; readonly at: string },
): Promise<RecordResult> {
  const differences = { disagreements, secondDescriptions };
  if (!changesAnything(counts)) return { recording: null, counts, ...differences };
  await tx.run(applyAmendments(seq));
  await tx.run(completeRecording({ seq, key, attempt, by, why, file }, at, counts));
  return { recording: { seq, at, by, why, file, counts }, counts, ...differences };
}

async function findCompleted(tx: Transaction, attempt: string): Promise<Recording | null> {
  const [row] = await tx.run(recordingOfAttempt(attempt));
  return row ? readRecording(row['recording'] as Record<string, unknown>) : null;
}
