/** Records a folder of facts: all of it or nothing, as one recording; what is known already changes nothing. */
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
 * @throws InvalidArgument when there is no such folder, InvalidFact with every problem in it; nothing is recorded then.
 */
export function loadFolder(db: Database, folder: string, about: LoadAbout): Promise<RecordResult> {
  return loadFolderInto({ record: (facts, recordAbout) => record(db, facts, recordAbout) }, folder, about);
}

/** The same, wherever it is recorded. */
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

/** Whether the same facts were loaded before; what has been corrected since then stays corrected. */
export async function isLoaded(db: Database, folder: string): Promise<boolean> {
  return (await findRecordingByKey(db, computeKey(checkedFacts(folder).facts))) !== null;
}

/** By what is told, wherever the folder lies. */
function computeKey(facts: readonly Fact[]): string {
  const content = JSON.stringify(facts, (name, value) => (name === 'place' ? undefined : value));
  return `folder:${packageVersion()}:${createHash('sha256').update(content).digest('hex')}`;
}
