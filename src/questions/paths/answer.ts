/** Finds the paths between two entities with their evidence: runs the search and answers its requests with statements. */

import type { Lens } from '../../model/lens';
import { inTurns, mapSteps } from '../../turns';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';
import { assertDifferent } from '../shared/equivalence/find-clusters';
import type { Evidence, NotedAssertion } from '../shared/evidence';
import { assertFound } from '../shared/named/assert-found';
import { publishedDates, type Run } from '../shared/published-dates';
import { driveSearch } from '../shared/traversal/drive-search';
import { hopRule } from '../shared/traversal/hop-rules';
import { KnownDegrees } from '../shared/traversal/known-degrees';
import { linksOfEnds, readEnds } from './cypher/links';
import { notedAlong } from './noted-along';
import { linkSearch, readLinksFor } from './read-links-for';
import { type PathRequest, SEARCH_LIMITS } from './request';
import { resolveTiePath, type TiePath } from './resolve';
import { type PathsFound, type SearchLimits, searchPaths } from './search-paths';
import { tiesAlong } from './ties-along';

export interface PathsAnswer {
  readonly found: PathsFound;
  /** The paths with their ties; none if the evidence is only noted. */
  readonly paths: readonly TiePath[];
  /** The assertions of all ties along the paths, if the evidence is only noted. */
  readonly noted: readonly NotedAssertion[];
}

export interface PathsOptions {
  readonly limits?: SearchLimits;
  /** Which ids count as the same entity. */
  readonly clusters?: EntityClusters;
  /** How much is read of the ties along the paths; NOTED only where `isNotable`. */
  readonly evidence?: Evidence;
}

/**
 * One statement for the entities named and the links of the ends, one for each ring beyond, and one for the evidence if it is not read with
 * the links. If the policy uses the dates of sources, one more whenever new sources are met.
 * All statements read at the same knownAt, so nothing changes between them. Ids in one cluster of `clusters` are one node.
 * @throws NotFound if an entity named is not recorded by the lens's knownAt; InvalidArgument if both ends, or an end and an entity to
 * avoid, are the same.
 */
export async function answerPaths(
  run: Run,
  lens: Lens,
  request: PathRequest,
  { limits = SEARCH_LIMITS, clusters = NO_EQUIVALENCES, evidence = 'WHOLE' }: PathsOptions = {},
): Promise<PathsAnswer> {
  const { from, to, avoid, semantics } = request;
  assertDifferent(clusters, ['from', from], ['to', to]);
  for (const id of avoid) for (const [name, end] of Object.entries({ from, to })) assertDifferent(clusters, [name, end], ['avoid', id]);
  const traversal = { ...request, avoid: clusters.expandIds(avoid) };
  const search = linkSearch(lens, traversal, clusters);
  const named = { from: clusters.listEntries(from), to: clusters.listEntries(to), avoid };
  const rows = await run(linksOfEnds(Object.values(named).flat(), { ...named, maxHops: request.maxHops }, search, evidence === 'NOTED'));
  const ends = readEnds(rows);
  for (const [argument, ids] of Object.entries(named)) await assertFound(run, ends.named, argument, ids, lens);
  const degrees = new KnownDegrees(run, traversal, clusters);
  await inTurns(degrees.learn(rows));
  const context = { degrees, ends, published: publishedDates(run, lens), clusters };
  const readLinks = readLinksFor(run, search, context);
  const rule = hopRule(semantics, lens.certainty, lens.validAt);
  const found = await driveSearch(searchPaths({ ...request, rule, limits }), async (ask) =>
    ask.ask === 'DEGREES' ? degrees.of(ask.ids) : readLinks(ask),
  );
  if (evidence === 'NOTED') return { found, paths: [], noted: await notedAlong(found.paths, run, search, context) };
  const tiesBetween = await tiesAlong(found.paths, run, lens, traversal, context);
  const dating = { semantics, certainty: lens.certainty, validAt: lens.validAt };
  const paths = mapSteps(found.paths, (entities) => resolveTiePath(entities, tiesBetween, dating, clusters));
  return { found, paths: await inTurns(paths), noted: [] };
}
