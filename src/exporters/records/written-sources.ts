/** The sources written so far: one can come as an entity of the export, and again as a source of its assertions. */
import type { EntityRecord, SourceRecord } from '../records';
import { readKind } from './entity-record';

export class WrittenSources {
  private readonly sources = new Set<string>();

  /** Whether no earlier record has the same source; true for every entity that is not a source. */
  isNew(record: EntityRecord | SourceRecord): boolean {
    if (readKind(record) !== 'Source') return true;
    if (this.sources.has(record.key)) return false;
    this.sources.add(record.key);
    return true;
  }
}
