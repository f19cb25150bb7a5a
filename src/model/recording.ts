/** A recording: one write on the second clock, seen whole or not at all. */

/** `recordedTo` of a version that is still open. */
export const OPEN_SEQ = 2147483647;

/** What a recording did, in numbers. */
export interface RecordingCounts {
  /** Entities new or changed. */
  readonly entities: number;
  /** Assertions told for the first time. */
  readonly asserted: number;
  readonly corrected: number;
  readonly retracted: number;
  /** Versions opened only because another voice changed how their tie stands. */
  readonly restated: number;
  /** Facts that were already known as told. */
  readonly unchanged: number;
}

/** A completed recording. `at` is an instant (UTC, ISO 8601) for people; the order of knowledge is `seq` alone. */
export interface Recording {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly why: string;
  readonly file: string | null;
  readonly counts: RecordingCounts;
}

/** Why a version was opened: told first, corrected by us, withdrawn by its source, or restated because its tie's voices changed. */
export type VersionCause = 'ASSERTED' | 'CORRECTED' | 'RETRACTED' | 'RESTATED';
