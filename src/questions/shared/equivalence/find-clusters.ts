/** Finds which other ids mean the same entities as the ids that a question names. */
import { entityKindOfId } from '../../../domain/entity-kinds';
import { InvalidArgument } from '../../../errors';
import type { Lens, Policy } from '../../../model/lens';
import { resolveTies } from '../../../model/resolved-tie';
import type { EdgeRow } from '../cypher/edge-row';
import { publishedDates, type Run } from '../published-dates';
import { readAssertions } from '../read-assertions';
import { judgementsAround } from './cypher';
import { clusterEntities, type EntityClusters, NO_EQUIVALENCES } from './entity-clusters';

/** The clusters of the ids that a question names; no statement in a database without judgements. @throws as `findClusters` does */
export async function clustersUnderLens(run: Run, lens: Lens, named: readonly string[]): Promise<EntityClusters> {
  return lens.knownAt.unjudged || named.length === 0 ? NO_EQUIVALENCES : findClusters(run, lens, named);
}

/** The actors at the ends of edges, and those on whose behalf; each once. */
export function listActors(edges: readonly EdgeRow[]): string[] {
  const ids = edges.flatMap(({ subject, object, edge }) => [subject, object, edge['onBehalfOf']]);
  return [...new Set(ids.filter((id) => typeof id === 'string' && entityKindOfId(id)?.actor))] as string[];
}

/**
 * The clusters of the ids named, under the lens. One statement; one more if the policy uses the dates of sources.
 * @throws QueryRefused if more than MAX_ENTRIES ids would be one entity.
 */
export async function findClusters(run: Run, lens: Lens, named: readonly string[]): Promise<EntityClusters> {
  const rows = await run(judgementsAround([...new Set(named)], lens));
  if (rows.length === 0) return NO_EQUIVALENCES;
  const assertions = await readAssertions(rows, publishedDates(run, lens));
  const resolved = (policy: Policy) => clusterEntities(named, resolveTies(assertions, policy, lens.validAt));
  // What is read depends on every SAME that the lens shows, so the limit applies to all of them.
  const shown = resolved('ALL');
  return lens.policy === 'ALL' ? shown : resolved(lens.policy);
}

/** @throws InvalidArgument if all ids that an argument names are the same entity. */
export function assertSeveral(clusters: EntityClusters, argument: string, ids: readonly string[]): void {
  if (ids.length < 2 || clusters.distinct(ids).length > 1) return;
  throw new InvalidArgument(`${argument}: "${ids.join('", "')}" are judged to be one and the same. Accepted: ids of at least two things.`);
}

/** @throws InvalidArgument if two arguments that must differ name the same entity. */
export function assertDifferent(
  clusters: EntityClusters,
  [first, one]: readonly [string, string],
  [second, other]: readonly [string, string],
): void {
  if (clusters.canonicalId(one) !== clusters.canonicalId(other)) return;
  throw new InvalidArgument(`${second}: "${other}" is judged to be the same as ${first}, "${one}". Accepted: another entity's id.`);
}
