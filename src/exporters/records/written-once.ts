/** Sources that were told already: one may come as an entity of the export, and again as a source that spoke. */
import type { EntityRecord, SourceRecord } from '../records';
import { readKind } from './entity-record';

export class WrittenOnce {
  private readonly sources = new Set<string>();

  /** Whether the record tells what none before it has told. */
  isNew(record: EntityRecord | SourceRecord): boolean {
    if (readKind(record) !== 'Source') return true;
    if (this.sources.has(record.key)) return false;
    this.sources.add(record.key);
    return true;
  }
}
