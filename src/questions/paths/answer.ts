/** Finds the paths between two entities with their evidence: runs the search and answers its requests with statements. */

import type { Lens } from '../../model/lens';
import { inTurns, mapSteps } from '../../turns';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';
import { assertDifferent } from '../shared/equivalence/find-clusters';
import { assertRecorded } from '../shared/named/assert-recorded';
import { publishedDates, type Run } from '../shared/published-dates';
import { driveSearch } from '../shared/traversal/drive-search';
import { hopRule } from '../shared/traversal/hop-rules';
import { KnownDegrees } from '../shared/traversal/known-degrees';
import { readLinksFor } from './read-links-for';
import { type PathRequest, SEARCH_LIMITS } from './request';
import { resolveTiePath, type TiePath } from './resolve';
import { type PathsFound, type SearchLimits, searchPaths } from './search-paths';
import { tiesAlong } from './ties-along';

export interface PathsAnswer {
  readonly found: PathsFound;
  readonly paths: readonly TiePath[];
}

/**
 * One statement per hop, one for the entities named, and one for the evidence. If the policy uses the dates of sources, one more whenever
 * new sources are met.
 * All statements read at the same knownAt, so nothing changes between them. Ids in one cluster of `clusters` are one node.
 * @throws NotFound if an entity named is not recorded by the lens's knownAt; InvalidArgument if both ends, or an end and an entity to
 * avoid, are the same.
 */
export async function answerPaths(
  run: Run,
  lens: Lens,
  request: PathRequest,
  limits: SearchLimits = SEARCH_LIMITS,
  clusters: EntityClusters = NO_EQUIVALENCES,
): Promise<PathsAnswer> {
  const { from, to, avoid, semantics } = request;
  assertDifferent(clusters, ['from', from], ['to', to]);
  for (const id of avoid) for (const [name, end] of Object.entries({ from, to })) assertDifferent(clusters, [name, end], ['avoid', id]);
  const traversal = { ...request, avoid: clusters.expandIds(avoid) };
  const degrees = new KnownDegrees(run, traversal, clusters);
  const named = [['from', clusters.listEntries(from)] as const, ['to', clusters.listEntries(to)] as const, ['avoid', avoid] as const];
  await assertRecorded(run, lens, named, degrees);
  const published = publishedDates(run, lens);
  const readLinks = readLinksFor(run, lens, traversal, { degrees, published, clusters });
  const rule = hopRule(semantics, lens.certainty, lens.validAt);
  const found = await driveSearch(searchPaths({ ...request, rule, limits }), async (ask) =>
    ask.ask === 'DEGREES' ? degrees.of(ask.ids) : readLinks(ask),
  );
  const tiesBetween = await tiesAlong(found.paths, run, lens, traversal, { published, clusters });
  const dating = { semantics, certainty: lens.certainty, validAt: lens.validAt };
  return { found, paths: await inTurns(mapSteps(found.paths, (entities) => resolveTiePath(entities, tiesBetween, dating, clusters))) };
}
