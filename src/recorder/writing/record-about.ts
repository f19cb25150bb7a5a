/** What a recording says of itself, how patient it is, and what comes of it. */
import { InvalidArgument, type Problem } from '../../errors';
import { unreadableProblem } from '../../model/readable-text';
import type { Recording, RecordingCounts } from '../../model/recording';

/** Who records, and why; from which file. */
export interface RecordAbout {
  /** Names what is recorded, so that an interrupted recording can be gone on with: the source's digest and the importer's version. */
  readonly key: string;
  readonly by: string;
  readonly why: string;
  readonly file?: string | null | undefined;
  /** Facts a transaction; 1,000 where not given. */
  readonly batchSize?: number | undefined;
  /** How long to wait while another recording is open, in milliseconds; 10,000 where not given. */
  readonly patienceMs?: number | undefined;
  /** How long to go on trying while the database is away, in milliseconds; 60,000 where not given. */
  readonly outageMs?: number | undefined;
  readonly onProgress?: ((progress: RecordProgress) => void) | undefined;
}

export interface RecordProgress {
  /** Facts read so far. */
  readonly facts: number;
  /** Batches written so far. */
  readonly batches: number;
}

export interface RecordResult {
  /** Null where nothing was new: no recording was spent on it. */
  readonly recording: Recording | null;
  readonly counts: RecordingCounts;
  /** What was told of entities otherwise than the catalogue has it (the catalogue's was kept); at most 1,000. */
  readonly disagreements: readonly Problem[];
}

export const BATCH_SIZE = 1_000;
export const PATIENCE_MS = 10_000;
export const OUTAGE_MS = 60_000;
export const MAX_DISAGREEMENTS = 1_000;

/** @throws InvalidArgument for an empty reason, and for what a recording cannot keep of itself as it is given, with the character and its place. */
export function checkAbout({ by, why, file }: Pick<RecordAbout, 'by' | 'why' | 'file'>): void {
  if (why.trim() === '') throw new InvalidArgument('why: the reason is empty. Accepted: a sentence on why this is written.');
  for (const [name, text] of Object.entries({ by, why, file })) {
    const problem = text == null ? null : unreadableProblem(text);
    if (problem !== null) throw new InvalidArgument(`${name}: ${problem}`);
  }
}
