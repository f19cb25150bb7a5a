/** What an import is asked to do, and what it reports. */
import type { Problem } from '../../errors';
import type { UnknownActor } from '../../importers/emitter/unknown-actors';
import type { Format } from '../../importers/format';
import type { Recording, RecordingCounts } from '../../model/recording';

export interface ImportRequest {
  readonly format: Format;
  readonly files: readonly string[];
  readonly by: string;
  readonly why: string;
  /** Names the import beside the files' content: the version of the product, the digest of a mapping. */
  readonly variant: string;
  /** Rejected rows beyond which nothing is recorded; null for any number. */
  readonly maxBad: number | null;
  /** Where rejected rows are written down; null for nowhere. */
  readonly rejects: string | null;
  readonly dryRun: boolean;
  /** Whether entities that only the database knows may be spoken of. */
  readonly speaksOfOthers: boolean;
  /** Facts a transaction; as many as suit an import where not given. */
  readonly batchSize?: number | undefined;
  /** How long to wait for another recording that shows no life, in milliseconds; the recorder's own patience where not given. */
  readonly patienceMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((rows: number, about: number) => void) | undefined;
}

/** Rows by what became of them: read = accepted + rejected + duplicate. */
export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicate: number;
}

export interface ImportReport {
  readonly format: string;
  readonly files: readonly string[];
  readonly rows: RowCounts;
  readonly tables: Readonly<Record<string, RowCounts>>;
  /** Null where nothing was recorded: all was known, nothing was accepted, or it was a dry run. */
  readonly recording: Recording | null;
  readonly counts: RecordingCounts;
  readonly dryRun: boolean;
  readonly rejects: string | null;
  readonly unknownActors: readonly UnknownActor[];
  readonly disagreements: readonly Problem[];
  /** Tables with fewer rows than a whole file has. */
  readonly warnings: readonly string[];
}
