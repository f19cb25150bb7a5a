/** What an import is asked to do, and what it reports. */
import type { UnknownActor } from '../../importers/emitter/unknown-actors';
import type { Format } from '../../importers/format';
import type { Recording, RecordingCounts } from '../../model/recording';
import type { EntryDifferences } from '../../recorder/recorder';

export interface ImportRequest {
  readonly format: Format;
  readonly files: readonly string[];
  readonly by: string;
  readonly why: string;
  /** Identifies the import together with the content of the files: the version of the product, the digest of a mapping. */
  readonly variant: string;
  /** Maximum number of rejected rows, beyond which nothing is recorded; null for any number. */
  readonly maxBad: number | null;
  /** Where rejected rows are written; null for nowhere. */
  readonly rejects: string | null;
  readonly dryRun: boolean;
  /** Whether the rows may name entities that only the database contains. */
  readonly speaksOfOthers: boolean;
  /** Facts per transaction; a number suitable for imports if not given. */
  readonly batchSize?: number | undefined;
  /** Milliseconds to wait for another recording that shows no progress; the recorder's own limit if not given. */
  readonly patienceMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((rows: number, about: number) => void) | undefined;
}

/** Rows by outcome: read = accepted + rejected + duplicate. */
export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicate: number;
}

export interface ImportReport extends EntryDifferences {
  readonly format: string;
  readonly files: readonly string[];
  readonly rows: RowCounts;
  readonly tables: Readonly<Record<string, RowCounts>>;
  /** Null if nothing was recorded: everything was known, nothing was accepted, or it was a dry run. */
  readonly recording: Recording | null;
  readonly counts: RecordingCounts;
  readonly dryRun: boolean;
  readonly rejects: string | null;
  readonly unknownActors: readonly UnknownActor[];
  /** Tables with fewer rows than a complete file. */
  readonly warnings: readonly string[];
}
