/** Adds the parts that a database built from files lacks at its start: constraints, indexes, the ledger, its recordings. */
import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database';
import { noteEntriesFrom, updateEntities, updateFormerEntries } from '../cypher/entities/write-entities';
import { completeRecording } from '../cypher/ledger/write-ledger';
import { updateVersions } from '../cypher/versions/write-versions';
import { prepareDatabase } from '../prepare-database';
import type { GraphInMemory } from './graph-in-memory';
import type { Unfit } from './write-import-files';

/** The time limit for indexes, in seconds: they take long for a large graph. */
const INDEX_SECONDS = 3_600;
const AT_ONCE = 2_000;

/** Completes the database; afterwards it is as if every recording had been made in it. */
export async function completeBuilt(db: Database, { recordings, formerEntries }: GraphInMemory, unfit: Unfit): Promise<void> {
  await prepareDatabase(db, { acceptForeign: true, indexSeconds: INDEX_SECONDS });
  const write = { mode: 'WRITE' } as const;
  for (const entries of splitIntoParts(unfit.entries)) await db.run(updateEntities(entries), write);
  for (const entries of splitIntoParts(unfit.formerEntries)) await db.run(updateFormerEntries(entries), write);
  for (const [type, versions] of unfit.versions)
    for (const part of splitIntoParts(versions)) await db.run(updateVersions(type, part), write);
  const changed = formerEntries.at(-1);
  await db.transaction('WRITE', async (tx) => {
    if (changed) await tx.run(noteEntriesFrom(changed.recordedTo));
    for (const { seq, key, at, by, why, file, counts } of recordings) {
      await tx.run(completeRecording({ seq, key, attempt: randomUUID(), by, why, file }, at, counts));
    }
  });
}

function* splitIntoParts<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += AT_ONCE) yield items.slice(from, from + AT_ONCE);
}
