/** Refuses a question about entities that are not there under its lens. */
import { NotFound } from '../../../errors';
import type { Lens } from '../../../model/lens';
import { readRecordedEntities, recordedEntities } from '../../../queries/paths/recorded-entities';
import type { Run } from './published-dates';

/** The ids that an argument names. */
export type Named = readonly [argument: string, ids: readonly string[]];

/**
 * One statement.
 * @throws NotFound naming the first argument and id that is not recorded by the lens's knownAt.
 */
export async function mustBeRecorded(run: Run, lens: Lens, named: readonly Named[]): Promise<void> {
  const ids = [...new Set(named.flatMap(([, list]) => list))].sort();
  const there = new Set(readRecordedEntities(await run(recordedEntities(ids, lens))));
  for (const [argument, list] of named) {
    const missing = list.find((id) => !there.has(id));
    if (missing === undefined) continue;
    throw new NotFound(
      `${argument}: "${missing}" was not recorded by #${lens.knownAt.seq}. Accepted: the id of a recorded entity; search(text:) finds it by its names.`,
    );
  }
}
