/** Refuses ids in a question that its statement did not find. */
import { NotFound } from '../../../errors';
import type { Lens } from '../../../model/lens';
import type { Run } from '../published-dates';
import { nearestEntity } from './nearest-entity';

/** What an argument names. */
export type NamedKind = 'entity' | 'actor' | 'event' | 'actor or source';

/**
 * No statement if all ids were found; two for the nearest match if one was not.
 * @throws NotFound naming the argument and the first id that is not among `recorded`, the ids recorded by the lens's knownAt.
 */
export async function assertFound(
  run: Run,
  recorded: Iterable<string>,
  argument: string,
  ids: readonly string[],
  lens: Lens,
  kind: NamedKind = 'entity',
): Promise<void> {
  const found = new Set(recorded);
  const missing = ids.find((id) => !found.has(id));
  if (missing === undefined) return;
  throw new NotFound(
    `${argument}: "${missing}" was not recorded by #${lens.knownAt.seq}.${await nearestEntity(run, lens, missing)} Accepted: the id of a recorded ${kind}; search(text:) finds it by its names.`,
  );
}
