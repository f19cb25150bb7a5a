/** Where an import is recorded: in a database, or in memory while a database is built. */
import type { Database } from '../../database/database';
import type { Fact } from '../../model/fact';
import { type PreviewState, previewRecording, type RecordAbout, type RecordResult, record } from '../../recorder/recorder';
import { lookUpEntities } from '../../recorder/writing/write-facts';

export interface ImportTarget {
  record(facts: Iterable<Fact> | AsyncIterable<Fact>, about: RecordAbout): Promise<RecordResult>;
  previewRecording(facts: AsyncIterable<Fact>, about: Pick<RecordAbout, 'by' | 'why' | 'file'>): Promise<PreviewState>;
  /** Those ids that belong to entities. */
  findExisting(ids: readonly string[]): Promise<readonly string[]>;
}

export function intoDatabase(db: Database): ImportTarget {
  return {
    record: (facts, about) => record(db, facts, about),
    previewRecording: (facts, about) => previewRecording(db, facts, about),
    findExisting: async (ids) => [...(await lookUpEntities({ run: (query) => db.run(query) }, ids)).keys()],
  };
}
