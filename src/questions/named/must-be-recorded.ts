/** Refuses a question about entities that are not there under its lens. */
import type { Lens } from '../../model/lens';
import { inTurns } from '../../turns';
import type { Run } from '../shared/published-dates';
import type { KnownDegrees } from '../travel/known-degrees';
import { readRecordedEntities, recordedEntities } from './cypher/recorded-entities';
import { mustBeAmong, type NamedKind } from './must-be-among';

/** The ids that an argument names, and what they must be if not any entity. */
export type Named = readonly [argument: string, ids: readonly string[], kind?: NamedKind];

/**
 * One statement; it brings the degrees of the entities along where a search sets out from them.
 * @throws NotFound naming the first argument and id that is not recorded by the lens's knownAt.
 */
export async function mustBeRecorded(run: Run, lens: Lens, named: readonly Named[], degrees: KnownDegrees | null = null): Promise<void> {
  const ids = [...new Set(named.flatMap(([, list]) => list))].sort();
  const rows = await run(recordedEntities(ids, lens, degrees?.travel));
  if (degrees) await inTurns(degrees.learn(rows));
  const there = new Set(readRecordedEntities(rows));
  for (const [argument, list, kind] of named) await mustBeAmong(run, there, argument, list, lens, kind);
}

/** One statement for a lens with a perspective, none for any other. @throws NotFound naming the first of its ids that is not recorded by its knownAt. */
export async function perspectiveMustBeRecorded(run: Run, lens: Lens): Promise<void> {
  if (lens.assertedBy) await mustBeRecorded(run, lens, [['assertedBy', lens.assertedBy, 'actor or source']]);
}
