/** Restates the ties of entities whose existence a recording changes: the days on which the ties can be in force change too. */
import type { Database, Transaction } from '../../database/database';
import type { TieEnds } from '../../model/assertion-version';
import { compareStrings } from '../../model/compare-strings';
import type { RecordingCounts } from '../../model/recording';
import { addCounts, NO_COUNTS } from '../../model/revision';
import { movedEntities } from '../cypher/ledger/batches';
import { readTieEnds, tiesOfEntities } from '../cypher/versions/tie-versions';
import { computeDigest } from './prepare-fact';
import { NO_DIFFERENCES } from './record-about';
import { type Staged, writeNumbered } from './staged-recording';
import { throughOutages } from './through-outages';
import { lookUpEntities } from './write-facts';
import { restateTies, type WrittenTies } from './write-ties';

/** Ties per statement. */
const TIES_AT_ONCE = 1_000;
/** The number of entities whose ties are in memory at a time. */
const ENTITIES_AT_ONCE = 100;

/** More ties must be restated than one transaction should hold. */
export class TooManyToRestate extends Error {
  override readonly name = 'TooManyToRestate';
}

/**
 * Restates the ties of the entities whose existence changed, in this transaction; what the sources say stays.
 * @throws TooManyToRestate if there are more than `most`
 */
export async function restateMoved(
  tx: Transaction,
  moved: readonly string[],
  seq: number,
  limit = Number.MAX_SAFE_INTEGER - 1,
): Promise<RecordingCounts> {
  if (moved.length === 0) return NO_COUNTS;
  const ties = await tx.run(tiesOfEntities(moved, limit + 1));
  if (ties.length > limit) throw new TooManyToRestate(`more than ${limit} ties`);
  let counts = NO_COUNTS;
  for (const part of splitIntoParts(ties.map(readTieEnds), TIES_AT_ONCE))
    counts = addCounts(counts, (await restatePart(tx, part, seq)).counts);
  return counts;
}

/** Restates them in separate batches, which follow those in `progress`: they can be continued and undone like the rest of the recording. */
export async function restateInBatches(staged: Staged, progress: { readonly facts: number; batches: number }): Promise<void> {
  const { db, outageMs, seq, batchSize } = staged;
  const moved = await throughOutages(outageMs, () => db.run(movedEntities()));
  for (const rows of splitIntoParts(moved, ENTITIES_AT_ONCE)) {
    const ids = rows.map((row) => row['id'] as string);
    const ties = await throughOutages(outageMs, () => readTies(db, ids));
    for (const part of splitIntoParts(ties, batchSize)) {
      await writeNumbered(staged, progress.batches, computeDigest(part.map(({ tieId }) => tieId)), async (tx) => {
        const { counts, touched } = await restatePart(tx, part, seq);
        return { counts, trace: { ties: touched, entities: [], moved: [] }, deferred: [], entities: new Map(), ...NO_DIFFERENCES };
      });
      progress.batches += 1;
      staged.about.onProgress?.({ ...progress });
    }
  }
}

/** In the same order each time the recording is continued, so that its batches stay the same. */
async function readTies(db: Database, ids: readonly string[]): Promise<TieEnds[]> {
  const ties: TieEnds[] = [];
  for await (const row of db.stream(tiesOfEntities(ids, Number.MAX_SAFE_INTEGER))) ties.push(readTieEnds(row));
  return ties.sort((a, b) => compareStrings(a.tieId, b.tieId));
}

async function restatePart(tx: Transaction, ties: readonly TieEnds[], seq: number): Promise<WrittenTies> {
  const known = await lookUpEntities(tx, [...new Set(ties.flatMap(({ subject, object }) => [subject, object]))]);
  return restateTies(tx, ties, seq, (id) => known.get(id) ?? null);
}

function* splitIntoParts<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
