/** Records facts: one recording, visible completely or not at all, exactly once. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database';
import { Busy, DatabaseUnavailable } from '../errors';
import type { Fact } from '../model/fact';
import { addCounts } from '../model/revision';
import { beginRecording } from './writing/begin-recording';
import { KnownEnds } from './writing/known-ends';
import { type PreparedFact, prepareFact, RecordedContents } from './writing/prepare-fact';
import { BATCH_SIZE, limitDifferences, NO_DIFFERENCES, OUTAGE_MS, type RecordAbout, type RecordResult } from './writing/record-about';
import { recordAtOnce } from './writing/record-at-once';
import { restateInBatches, restateMoved, TooManyToRestate } from './writing/restate-moved';
import { completeStaged, refuseUnplaced, type Staged, writeBatch } from './writing/staged-recording';
import { undoRecording } from './writing/undo-recording';
import { listDeferred, refuseMissingEnds, writeFacts } from './writing/write-facts';

/**
 * Records the facts, which have passed the checks, in any order. Known facts change nothing; if no fact is new, no recording is made.
 * To continue a long recording that was interrupted, record the same facts under the same key.
 * @throws InvalidFact when an end of a tie does not exist or one record comes with two contents; nothing is recorded then.
 * @throws Busy when another recording is open for longer than the patience.
 * @throws DatabaseUnavailable when the database stays unavailable; the recording can be continued.
 */
export async function record(db: Database, facts: Iterable<Fact> | AsyncIterable<Fact>, about: RecordAbout): Promise<RecordResult> {
  const prepared = prepareFacts(facts);
  const batchSize = about.batchSize ?? BATCH_SIZE;
  const head = await take(prepared, batchSize + 1);
  if (head.length <= batchSize) {
    const small = await recordSmall(db, head, about);
    if (small) return small;
  }
  return recordStaged(db, join(head, prepared), about);
}

async function* prepareFacts(facts: Iterable<Fact> | AsyncIterable<Fact>): AsyncGenerator<PreparedFact> {
  const written = new RecordedContents();
  for await (const fact of facts) {
    const prepared = prepareFact(fact);
    written.register(prepared);
    yield prepared;
  }
}

/** The maximum number of ties that a small recording restates for each fact that a batch may have: more do not fit in one transaction. */
const RESTATED_A_FACT = 10;

/** Null if it must be staged: too many ties must be restated, or a staged recording of the same key is open and can be continued. */
async function recordSmall(db: Database, facts: readonly PreparedFact[], about: RecordAbout): Promise<RecordResult | null> {
  const limit = RESTATED_A_FACT * (about.batchSize ?? BATCH_SIZE);
  const result = await recordAtOnce(db, about, async (tx, seq) => {
    const written = await writeFacts(tx, facts, { seq, file: about.file ?? null }, new Map());
    refuseMissingEnds(listDeferred(facts, written), (id) => written.entities.has(id));
    const counts = addCounts(written.counts, await restateMoved(tx, written.trace.moved, seq, limit));
    return { counts, ...limitDifferences(written) };
  }).catch((error: unknown) => {
    if (error instanceof TooManyToRestate) return null;
    throw error;
  });
  if (result) about.onProgress?.({ facts: facts.length, batches: 1 });
  return result;
}

async function recordStaged(db: Database, facts: AsyncIterable<PreparedFact>, about: RecordAbout): Promise<RecordResult> {
  const attempt = randomUUID();
  const outageMs = about.outageMs ?? OUTAGE_MS;
  const begun = await beginRecording(db, about, attempt);
  const staged: Staged = { db, about, outageMs, ...begun, attempt, known: new KnownEnds(), differences: NO_DIFFERENCES };
  try {
    await writeAll(staged, facts);
    const { recording, counts } = await completeStaged(staged);
    return { recording, counts, ...staged.differences };
  } catch (error) {
    // An outage leaves it open, to be continued; a lost recording now belongs to another attempt.
    if (error instanceof DatabaseUnavailable || error instanceof Busy) throw error;
    await undoRecording(db, begun.seq, { outageMs, attempt });
    throw error;
  }
}

async function writeAll(staged: Staged, facts: AsyncIterable<PreparedFact>): Promise<void> {
  const deferred: PreparedFact[] = [];
  const progress = { facts: 0, batches: 0 };
  const write = async (batch: readonly PreparedFact[], read: number) => {
    deferred.push(...(await writeBatch(staged, progress.batches, batch)));
    progress.facts += read;
    progress.batches += 1;
    staged.about.onProgress?.({ ...progress });
  };
  // While one batch is written, the next is read.
  let writing = Promise.resolve();
  try {
    for await (const batch of splitIntoBatches(facts, staged.batchSize)) {
      await writing;
      writing = write(batch, batch.length);
      writing.catch(() => {});
    }
  } finally {
    await writing;
  }
  const unplaced = deferred.splice(0);
  await refuseUnplaced(staged, unplaced);
  for await (const batch of splitIntoBatches(unplaced, staged.batchSize)) await write(batch, 0);
  await restateInBatches(staged, progress);
}

async function* splitIntoBatches(
  facts: Iterable<PreparedFact> | AsyncIterable<PreparedFact>,
  size: number,
): AsyncGenerator<PreparedFact[]> {
  let batch: PreparedFact[] = [];
  for await (const fact of facts) {
    batch.push(fact);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function take(facts: AsyncIterator<PreparedFact>, limit: number): Promise<PreparedFact[]> {
  const taken: PreparedFact[] = [];
  while (taken.length < limit) {
    const next = await facts.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}

async function* join(head: readonly PreparedFact[], rest: AsyncIterable<PreparedFact>): AsyncGenerator<PreparedFact> {
  yield* head;
  yield* rest;
}
