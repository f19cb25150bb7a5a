/**
 * A recording of many transactions: opened, written batch by batch, completed in one step. Each step may be repeated after a lost reply.
 */
import type { Database, Transaction } from '../../database/database';
import { Conflict } from '../../errors';
import type { Recording, RecordingCounts } from '../../model/recording';
import { changesAnything } from '../../model/revision';
import { applyAmendments, dropAmendments } from '../cypher/entities/write-entities';
import { batchById, createBatch, forgetBatches, readBatch } from '../cypher/ledger/batches';
import { completeRecording, forgetRecording } from '../cypher/ledger/write-ledger';
import { readCounts, readRecording } from '../cypher/lookup/recording-node';
import { recordingOfSeq } from '../cypher/lookup/recordings';
import { refuseLost } from './begin-recording';
import type { KnownEnds } from './known-ends';
import { computeDigest, type PreparedFact } from './prepare-fact';
import { addDifferences, type EntryDifferences, NO_DIFFERENCES, type RecordAbout } from './record-about';
import { throughOutages } from './through-outages';
import { nextInstant, underLedger } from './under-ledger';
import { type KnownExistences, listDeferred, lookUpEnds, refuseMissingEnds, type WrittenFacts, writeFacts } from './write-facts';

const NO_ENTITIES: KnownExistences = new Map();

/** The state of the recording while it is written. */
export interface Staged {
  readonly db: Database;
  readonly about: RecordAbout;
  readonly outageMs: number;
  readonly seq: number;
  readonly attempt: string;
  readonly batchSize: number;
  readonly known: KnownEnds;
  differences: EntryDifferences;
}

/**
 * Writes batch `number`, unless it is already written.
 * @returns the facts that are deferred because an end is not known yet
 * @throws Conflict when a batch with this number was written with other content.
 */
export async function writeBatch(staged: Staged, number: number, facts: readonly PreparedFact[]): Promise<PreparedFact[]> {
  const digest = computeDigest(facts.map((fact) => fact.digest));
  const underway = { seq: staged.seq, file: staged.about.file ?? null };
  const written = await writeNumbered(staged, number, digest, (tx) => writeFacts(tx, facts, underway, staged.known));
  for (const [id, existence] of written.entities) staged.known.set(id, existence);
  staged.differences = addDifferences(staged.differences, written);
  return listDeferred(facts, written);
}

/**
 * Runs `write` as batch `number`, unless a batch with that number is already written.
 * @throws Conflict when it was written with other content.
 */
export async function writeNumbered(
  { db, about, outageMs, seq, attempt }: Staged,
  number: number,
  digest: string,
  write: (tx: Transaction) => Promise<WrittenFacts>,
): Promise<Pick<WrittenFacts, 'deferred' | 'entities' | keyof EntryDifferences>> {
  const id = `${about.key}#${number}`;
  const written = await throughOutages(outageMs, () =>
    underLedger(
      db,
      async (tx, ledger, [row]) => {
        refuseLost(ledger, seq, attempt);
        if (row) return { ...readBatch(row), entities: NO_ENTITIES, ...NO_DIFFERENCES };
        const { counts, trace, deferred, entities, disagreements, secondDescriptions } = await write(tx);
        await tx.run(createBatch(seq, { id, number, digest, deferred }, trace, counts));
        return { digest, deferred, entities, disagreements, secondDescriptions };
      },
      batchById(id),
    ),
  );
  if (written.digest !== digest) {
    throw new Conflict(
      `batch ${number} of "${about.key}" was recorded with other content before. Accepted: the same facts in the same order.`,
    );
  }
  return written;
}

/** Refuses deferred facts that still lack an end; all facts have been read by now. */
export async function refuseUnplaced({ db, known, outageMs }: Staged, facts: readonly PreparedFact[]): Promise<void> {
  const found = await throughOutages(outageMs, () => lookUpEnds({ run: (query) => db.run(query) }, facts, (id) => known.has(id)));
  refuseMissingEnds(facts, (id) => found.has(id) || known.has(id));
}

/** Completes the recording, or removes it if it changed nothing. */
export async function completeStaged(staged: Staged): Promise<{ recording: Recording | null; counts: RecordingCounts }> {
  const { db, about, outageMs, seq, attempt } = staged;
  const { key, by, why, file = null } = about;
  let counts: RecordingCounts | undefined;
  return throughOutages(outageMs, () =>
    underLedger(db, async (tx, ledger) => {
      const [row] = await tx.run(recordingOfSeq(seq));
      const node = row?.['recording'] as Record<string, unknown> | undefined;
      // An earlier attempt may have been committed although its reply was lost.
      if (node?.['state'] === 'COMPLETE' && node['attempt'] === attempt) {
        return { recording: readRecording(node), counts: readCounts(node) };
      }
      if (counts && !changesAnything(counts) && ledger.open?.attempt !== attempt) return { recording: null, counts };
      refuseLost(ledger, seq, attempt);
      counts = readCounts(node ?? {});
      await tx.run(forgetBatches());
      if (!changesAnything(counts)) {
        await tx.run(dropAmendments());
        await tx.run(forgetRecording(seq));
        return { recording: null, counts };
      }
      const at = nextInstant(ledger);
      await tx.run(applyAmendments(seq));
      await tx.run(completeRecording({ seq, key, attempt, by, why, file }, at, counts));
      return { recording: { seq, at, by, why, file, counts }, counts };
    }),
  );
}
