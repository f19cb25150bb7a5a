/** Refuses ids that a question names where they are not among those that its statement found. */
import { NotFound } from '../../../errors';
import type { Lens } from '../../../model/lens';

/** @throws NotFound naming the argument and the first id that is not `there`, which is what is recorded by the lens's knownAt. */
export function mustBeAmong(
  there: Iterable<string>,
  argument: string,
  ids: readonly string[],
  { knownAt }: Lens,
  kind: 'entity' | 'actor' | 'event' = 'entity',
): void {
  const found = new Set(there);
  const missing = ids.find((id) => !found.has(id));
  if (missing === undefined) return;
  throw new NotFound(
    `${argument}: "${missing}" was not recorded by #${knownAt.seq}. Accepted: the id of a recorded ${kind}; search(text:) finds it by its names.`,
  );
}
