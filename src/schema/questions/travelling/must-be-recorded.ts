/** Refuses a question about entities that are not there under its lens. */
import type { Lens } from '../../../model/lens';
import { readRecordedEntities, recordedEntities } from '../../../queries/paths/recorded-entities';
import type { KnownDegrees } from './known-degrees';
import { mustBeAmong } from './must-be-among';
import type { Run } from './published-dates';

/** The ids that an argument names. */
export type Named = readonly [argument: string, ids: readonly string[]];

/**
 * One statement; it brings the degrees of the entities along where a search sets out from them.
 * @throws NotFound naming the first argument and id that is not recorded by the lens's knownAt.
 */
export async function mustBeRecorded(run: Run, lens: Lens, named: readonly Named[], degrees: KnownDegrees | null = null): Promise<void> {
  const ids = [...new Set(named.flatMap(([, list]) => list))].sort();
  const rows = await run(recordedEntities(ids, lens, degrees?.travel));
  degrees?.learn(rows);
  const there = new Set(readRecordedEntities(rows));
  for (const [argument, list] of named) mustBeAmong(there, argument, list, lens);
}
