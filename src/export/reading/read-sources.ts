/** Reads the sources of an export's records. */
import type { Transaction } from '../../database/database';
import type { SourceRecord } from '../../exporters/records';
import { sourceRecord } from '../../exporters/records/entity-record';
import type { Lens } from '../../model/lens';
import { entitiesOfIds, readExportedEntity } from '../cypher/entities';
import { batches } from './id-batches';

/** Sorted by id. */
export async function* readSources(tx: Transaction, sources: ReadonlySet<string>, lens: Lens): AsyncGenerator<SourceRecord> {
  for (const ids of batches([...sources].sort())) {
    const found = (await tx.run(entitiesOfIds(ids, lens))).map((row) => readExportedEntity(row, lens));
    found.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id, properties } of found) yield sourceRecord(id, properties);
  }
}
