/** The metadata of a recording, its time limits, and its result. */
import { InvalidArgument, type Problem } from '../../errors';
import { unreadableProblem } from '../../model/readable-text';
import type { Recording, RecordingCounts } from '../../model/recording';

/** Who records, why, and from which file. */
export interface RecordAbout {
  /** Identifies what is recorded, so that an interrupted recording can be continued: the source's digest and the importer's version. */
  readonly key: string;
  readonly by: string;
  readonly why: string;
  readonly file?: string | null | undefined;
  /** Facts per transaction; 1,000 by default. */
  readonly batchSize?: number | undefined;
  /** How long to wait while another recording is open, in milliseconds; 10,000 by default. */
  readonly patienceMs?: number | undefined;
  /** How long to keep trying while the database is unavailable, in milliseconds; 60,000 by default. */
  readonly outageMs?: number | undefined;
  readonly onProgress?: ((progress: RecordProgress) => void) | undefined;
}

export interface RecordProgress {
  /** Facts read so far. */
  readonly facts: number;
  /** Batches written so far. */
  readonly batches: number;
}

/** What facts say about entities that differs from their entries. */
export interface EntryDifferences {
  /** Values of entities that differ from the catalogue and were left out (the catalogue's were kept); at most 1,000. */
  readonly disagreements: readonly Problem[];
  /** Values of entities that differ from the catalogue and were recorded as descriptions of their own sources; at most 1,000. */
  readonly secondDescriptions: readonly Problem[];
}

export interface RecordResult extends EntryDifferences {
  /** Null if no fact was new: then no recording was made. */
  readonly recording: Recording | null;
  readonly counts: RecordingCounts;
}

export const NO_DIFFERENCES: EntryDifferences = { disagreements: [], secondDescriptions: [] };

export const BATCH_SIZE = 1_000;
export const PATIENCE_MS = 10_000;
export const OUTAGE_MS = 60_000;
const MAX_DISAGREEMENTS = 1_000;

/** As many differences as a report lists. */
export function limitDifferences({ disagreements, secondDescriptions }: EntryDifferences): EntryDifferences {
  const limit = (problems: readonly Problem[]) => problems.slice(0, MAX_DISAGREEMENTS);
  return { disagreements: limit(disagreements), secondDescriptions: limit(secondDescriptions) };
}

/** Both together, as many as a report lists. */
export function addDifferences(a: EntryDifferences, b: EntryDifferences): EntryDifferences {
  return limitDifferences({
    disagreements: [...a.disagreements, ...b.disagreements],
    secondDescriptions: [...a.secondDescriptions, ...b.secondDescriptions],
  });
}

/**
 * @throws InvalidArgument for an empty reason, and for metadata with a character that cannot be stored, with the character and its place.
 */
export function checkAbout({ by, why, file }: Pick<RecordAbout, 'by' | 'why' | 'file'>): void {
  if (why.trim() === '') throw new InvalidArgument('why: the reason is empty. Accepted: a sentence on why this is written.');
  for (const [name, text] of Object.entries({ by, why, file })) {
    const problem = text == null ? null : unreadableProblem(text);
    if (problem !== null) throw new InvalidArgument(`${name}: ${problem}`);
  }
}
