/** Lists recordings, and the history of each assertion. */
import type { Transaction } from '../database/database';
import { NotFound } from '../errors';
import { OPEN_SEQ, type Recording } from '../model/recording';
import { type AssertionVersion, assertionVersions, readAssertionVersion } from './cypher/lookup/assertion-versions';
import { readRecording } from './cypher/lookup/recording-node';
import { recordingOfKey, recordingsBefore } from './cypher/lookup/recordings';

/** The complete recordings, newest first; `after` is the seq of the last one on the previous page. */
export async function recordings(
  db: Pick<Transaction, 'run'>,
  { first = 20, after = null }: { readonly first?: number; readonly after?: number | null } = {},
): Promise<Recording[]> {
  const rows = await db.run(recordingsBefore(after, first));
  return rows.map((row) => readRecording(row['recording'] as Record<string, unknown>));
}

/** The newest complete recording under a key, or null: shows whether exactly this source has been recorded before. */
export async function findRecordingByKey(db: Pick<Transaction, 'run'>, key: string): Promise<Recording | null> {
  const [row] = await db.run(recordingOfKey(key));
  return row ? readRecording(row['recording'] as Record<string, unknown>) : null;
}

/** A version, and the recording that opened it. */
export type KnownVersion = AssertionVersion & { readonly recording: Recording };

/**
 * Every version of an assertion, oldest first, each with the recording that opened it.
 * @throws NotFound when no complete recording includes it.
 */
export async function history(db: Pick<Transaction, 'run'>, assertion: string): Promise<KnownVersion[]> {
  const rows = await db.run(assertionVersions([assertion]));
  const versions = rows.map(readAssertionVersion).filter((one): one is KnownVersion => one.recording !== null);
  if (versions.length === 0) throw new NotFound(`assertion "${assertion}" does not exist. Accepted: the id of an assertion.`);
  versions.sort((a, b) => a.version.recordedFrom - b.version.recordedFrom);
  return versions.map((one, index) => (index < versions.length - 1 ? one : asOpen(one)));
}

/** The newest version may be closed by a recording that is not complete: a reader sees it as open. */
function asOpen(one: KnownVersion): KnownVersion {
  return { ...one, version: { ...one.version, recordedTo: OPEN_SEQ } };
}
