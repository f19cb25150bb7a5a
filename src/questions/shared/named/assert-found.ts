/** Refuses ids that a question names where they are not among those that its statement found. */
import { NotFound } from '../../../errors';
import type { Lens } from '../../../model/lens';
import type { Run } from '../published-dates';
import { nearestEntity } from './nearest-entity';

/** What an argument names. */
export type NamedKind = 'entity' | 'actor' | 'event' | 'actor or source';

/**
 * No statement where all are there; two for the nearest match where one is not.
 * @throws NotFound naming the argument and the first id that is not `there`, which is what is recorded by the lens's knownAt.
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
