/** Finds the paths between two entities with their evidence: the search of the model, fed by statements. */

import type { Lens } from '../../model/lens';
import { inTurns, mapSteps } from '../../turns';
import { mustDiffer } from '../judged-same/find-same';
import { APART, type SameThings } from '../judged-same/same-things';
import { mustBeRecorded } from '../named/must-be-recorded';
import { publishedDates, type Run } from '../shared/published-dates';
import { askedOf } from '../travel/asked-of';
import { hopRule } from '../travel/hop-rules';
import { KnownDegrees } from '../travel/known-degrees';
import { type PathRequest, SEARCH_LIMITS } from './path-request';
import { readLinksFor } from './read-links-for';
import { type PathsFound, type SearchLimits, searchPaths } from './search-paths';
import { type TiePath, tiePath } from './tie-paths';
import { tiesAlong } from './ties-along';

export interface PathsWithEvidence {
  readonly found: PathsFound;
  readonly paths: readonly TiePath[];
}

/**
 * One statement a hop, one for the entities named, one for the evidence; where the policy goes by the dates of
 * sources, one more wherever new sources are met. All of them look at one point of knowledge, at which nothing changes any more.
 * What `same` takes for one of the entities named is one node with it.
 * @throws NotFound where an entity named is not recorded by the lens's knownAt; InvalidArgument where both ends, or an end and one to avoid, are one.
 */
export async function findPaths(
  run: Run,
  lens: Lens,
  request: PathRequest,
  limits: SearchLimits = SEARCH_LIMITS,
  same: SameThings = APART,
): Promise<PathsWithEvidence> {
  const { from, to, avoid, semantics } = request;
  mustDiffer(same, ['from', from], ['to', to]);
  for (const id of avoid) for (const [name, end] of Object.entries({ from, to })) mustDiffer(same, [name, end], ['avoid', id]);
  const travel = { ...request, avoid: same.allOf(avoid) };
  const degrees = new KnownDegrees(run, travel, same);
  const named = [['from', same.entriesOf(from)] as const, ['to', same.entriesOf(to)] as const, ['avoid', avoid] as const];
  await mustBeRecorded(run, lens, named, degrees);
  const published = publishedDates(run, lens);
  const readLinks = readLinksFor(run, lens, travel, { degrees, published, same });
  const rule = hopRule(semantics, lens.certainty, lens.validAt);
  const found = await askedOf(searchPaths({ ...request, rule, limits }), async (ask) =>
    ask.ask === 'DEGREES' ? degrees.of(ask.ids) : readLinks(ask),
  );
  const between = await tiesAlong(found.paths, run, lens, travel, { published, same });
  const dating = { semantics, certainty: lens.certainty, validAt: lens.validAt };
  return { found, paths: await inTurns(mapSteps(found.paths, (entities) => tiePath(entities, between, dating, same))) };
}
