/** Refuses a question about entities that are not recorded under its lens. */
import type { Lens } from '../../../model/lens';
import type { Run } from '../published-dates';
import { assertFound, type NamedKind } from './assert-found';
import { readRecordedEntities, recordedEntities } from './cypher/recorded-entities';

/** The ids that an argument names, and the kind that they must have if it is not any entity. */
export type Named = readonly [argument: string, ids: readonly string[], kind?: NamedKind];

/**
 * One statement.
 * @throws NotFound naming the first argument and id that is not recorded by the lens's knownAt.
 */
export async function assertRecorded(run: Run, lens: Lens, named: readonly Named[]): Promise<void> {
  const ids = [...new Set(named.flatMap(([, list]) => list))].sort();
  const recorded = new Set(readRecordedEntities(await run(recordedEntities(ids, lens))));
  for (const [argument, list, kind] of named) await assertFound(run, recorded, argument, list, lens, kind);
}

/**
 * One statement for a lens with a perspective, none for other lenses.
 * @throws NotFound naming the first id of the perspective that is not recorded by the lens's knownAt.
 */
export async function assertPerspectiveRecorded(run: Run, lens: Lens): Promise<void> {
  if (lens.assertedBy) await assertRecorded(run, lens, [['assertedBy', lens.assertedBy, 'actor or source']]);
}
