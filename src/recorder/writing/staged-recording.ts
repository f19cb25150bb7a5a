/** A recording of many transactions: opened, written batch by batch, completed in one step. Each step may be repeated after a lost reply. */
import type { Database } from '../../database/database';
import { Conflict, type Problem } from '../../errors';
import type { Recording, RecordingCounts } from '../../model/recording';
import { changesAnything } from '../../model/revision';
import { applyAmendments, dropAmendments } from '../cypher/entities/write-entities';
import { batchOf, forgetBatches, readBatch, writeBatchDown } from '../cypher/ledger/batches';
import { completeRecording, forgetRecording } from '../cypher/ledger/write-ledger';
import { readCounts, readRecording } from '../cypher/lookup/recording-node';
import { recordingOfSeq } from '../cypher/lookup/recordings';
import { refuseLost } from './begin-recording';
import type { KnownEnds } from './known-ends';
import { MOST_DISAGREEMENTS, type RecordAbout } from './record-about';
import { throughOutages } from './through-outages';
import { digestOf, type ToldFact } from './told-fact';
import { nextInstant, underLedger } from './under-ledger';
import { lookUpEnds, refuseMissingEnds, writeFacts } from './write-facts';

/** What is known of the recording while it is written. */
export interface Staged {
  readonly db: Database;
  readonly about: RecordAbout;
  readonly outageMs: number;
  readonly seq: number;
  readonly attempt: string;
  readonly batchSize: number;
  readonly known: KnownEnds;
  readonly disagreements: Problem[];
}

/**
 * Writes batch `number`, unless it is written already.
 * @returns the facts put off because an end is not known yet
 * @throws Conflict when a batch of this number was written with other content.
 */
export async function writeBatch(staged: Staged, number: number, facts: readonly ToldFact[]): Promise<ToldFact[]> {
  const { db, about, outageMs, seq, attempt, known } = staged;
  const id = `${about.key}#${number}`;
  const digest = digestOf(facts.map((fact) => fact.digest));
  const written = await throughOutages(outageMs, () =>
    underLedger(
      db,
      async (tx, ledger, [row]) => {
        refuseLost(ledger, seq, attempt);
        if (row) return { ...readBatch(row), entities: [], disagreements: [] };
        const { counts, trace, deferred, entities, disagreements } = await writeFacts(tx, facts, { seq, file: about.file ?? null }, known);
        await tx.run(writeBatchDown(seq, { id, number, digest, deferred }, trace, counts));
        return { digest, deferred, entities, disagreements };
      },
      batchOf(id),
    ),
  );
  if (written.digest !== digest) {
    throw new Conflict(
      `batch ${number} of "${about.key}" was recorded with other content before. Accepted: the same facts in the same order.`,
    );
  }
  for (const entity of written.entities) known.add(entity);
  staged.disagreements.push(...written.disagreements.slice(0, MOST_DISAGREEMENTS - staged.disagreements.length));
  return written.deferred.map((index) => facts[index]!);
}

/** Refuses facts that were put off and still have no ends; everything has been read by now. */
export async function refuseUnplaced({ db, known, outageMs }: Staged, facts: readonly ToldFact[]): Promise<void> {
  const found = await throughOutages(outageMs, () => lookUpEnds({ run: (query) => db.run(query) }, facts, (id) => known.has(id)));
  const exist = new Set(found);
  refuseMissingEnds(facts, (id) => exist.has(id) || known.has(id));
}

/** Completes the recording, or forgets it where it changed nothing. */
export async function completeStaged(staged: Staged): Promise<{ recording: Recording | null; counts: RecordingCounts }> {
  const { db, about, outageMs, seq, attempt } = staged;
  const { key, by, why, file = null } = about;
  let counts: RecordingCounts | undefined;
  return throughOutages(outageMs, () =>
    underLedger(db, async (tx, ledger) => {
      const [row] = await tx.run(recordingOfSeq(seq));
      const node = row?.['recording'] as Record<string, unknown> | undefined;
      // An earlier try may have been committed and its reply lost.
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
      await tx.run(applyAmendments());
      await tx.run(completeRecording({ seq, key, attempt, by, why, file }, at, counts));
      return { recording: { seq, at, by, why, file, counts }, counts };
    }),
  );
}
