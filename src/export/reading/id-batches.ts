/** Ids in batches of the size that one statement reads. */
import { compareStrings } from '../../model/compare-strings';

const BATCH_SIZE = 1000;

export function* batches(ids: readonly string[]): Generator<readonly string[]> {
  for (let at = 0; at < ids.length; at += BATCH_SIZE) yield ids.slice(at, at + BATCH_SIZE);
}

/** Batches of ids of one type each, in the order of the types. */
export function* batchesByType(byType: ReadonlyMap<string, readonly string[]>): Generator<readonly [string, readonly string[]]> {
  const inOrder = [...byType].sort(([a], [b]) => compareStrings(a, b));
  for (const [type, ids] of inOrder) for (const some of batches(ids)) yield [type, some];
}
