/** A recording: one write on the second clock, visible completely or not at all. */

/** `recordedTo` of a version that is still open. */
export const OPEN_SEQ = 2147483647;

/** The numbers of changes that a recording made. */
export interface RecordingCounts {
  /** Entities new or changed. */
  readonly entities: number;
  /** Assertions recorded for the first time. */
  readonly asserted: number;
  /** Assertions whose ongoing spell ended, and of which nothing else changed. */
  readonly ended: number;
  readonly corrected: number;
  readonly retracted: number;
  /** Versions opened only because another voice changed the standing of their tie. */
  readonly restated: number;
  /** Facts that were already recorded with the same content. */
  readonly unchanged: number;
}

/** A completed recording. `at` is an instant (UTC, ISO 8601) for display; only `seq` gives the order. */
export interface Recording {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly file: string | null;
  readonly counts: RecordingCounts;
}

/**
 * Why a version was opened: recorded first, its ongoing spell ended, coded wrongly before, withdrawn by its source, or restated because its
 * tie's voices changed.
 */
export type VersionCause = 'ASSERTED' | 'ENDED' | 'CORRECTED' | 'RETRACTED' | 'RESTATED';
