/** Reads the sources of an export's records. */
import type { Transaction } from '../../database/database';
import type { SourceRecord } from '../../exporters/records';
import { sourceRecord } from '../../exporters/records/entity-record';
import type { Lens } from '../../model/lens';
import { entitiesOfIds, readExportedEntity } from '../cypher/entities';

/** The number of ids that one statement reads. */
const BATCH_SIZE = 1000;

/** Sorted by id. */
export async function* readSources(tx: Transaction, sources: ReadonlySet<string>, lens: Lens): AsyncGenerator<SourceRecord> {
  const ids = [...sources].sort();
  for (let at = 0; at < ids.length; at += BATCH_SIZE) {
    const found = (await tx.run(entitiesOfIds(ids.slice(at, at + BATCH_SIZE), lens))).map((row) => readExportedEntity(row, lens));
    found.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id, properties } of found) yield sourceRecord(id, properties);
  }
}
