/** Records a folder of facts, completely or not at all, as one recording. Facts that are already known change nothing. */
import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Database } from '../database/database';
import { InvalidFact } from '../errors';
import type { Fact } from '../model/fact';
import { findRecordingByKey, type RecordProgress, type RecordResult, record } from '../recorder/recorder';
import { checkedFacts } from './checked-facts';
import type { ImportTarget } from './imports/import-target';
import { packageVersion } from './package-version';

export interface LoadAbout {
  readonly by: string;
  readonly why: string;
  readonly onProgress?: (progress: RecordProgress & { readonly of: number }) => void;
}

/**
 * Reads, checks and records the folder.
 * @throws InvalidArgument if the folder does not exist, InvalidFact with every problem in it; then nothing is recorded
 */
export function loadFolder(db: Database, folder: string, about: LoadAbout): Promise<RecordResult> {
  return loadFolderInto({ record: (facts, recordAbout) => record(db, facts, recordAbout) }, folder, about);
}

/** Like `loadFolder`, for any target. */
export async function loadFolderInto(
  target: Pick<ImportTarget, 'record'>,
  folder: string,
  { by, why, onProgress }: LoadAbout,
): Promise<RecordResult> {
  const { facts, problems } = checkedFacts(folder);
  if (problems.length > 0) throw new InvalidFact(problems);
  return target.record(facts, {
    key: computeKey(facts),
    by,
    why,
    file: basename(resolve(folder)),
    ...(onProgress && { onProgress: (progress) => onProgress({ ...progress, of: facts.length }) }),
  });
}

/** Whether the same facts were loaded before; facts that were corrected since then stay corrected. */
export async function isLoaded(db: Database, folder: string): Promise<boolean> {
  return (await findRecordingByKey(db, computeKey(checkedFacts(folder).facts))) !== null;
}

/** A key that depends on the facts, not on the location of the folder. */
function computeKey(facts: readonly Fact[]): string {
  const content = JSON.stringify(facts, (name, value) => (name === 'place' ? undefined : value));
  return `folder:${packageVersion()}:${createHash('sha256').update(content).digest('hex')}`;
}
