/** Finds out which other ids stand for the things that a question names. */
import { InvalidArgument } from '../../../errors';
import type { Lens, Policy } from '../../../model/lens';
import { resolveTies } from '../../../model/resolved-tie';
import { publishedDates, type Run } from '../published-dates';
import { readAssertions } from '../read-assertions';
import { judgementsAround } from './cypher';
import { clusterEntities, type EntityClusters, NO_EQUIVALENCES } from './entity-clusters';

/**
 * What the ids named are, under the lens. One statement; one more where the policy goes by the dates of sources.
 * @throws QueryRefused where more ids than are believed would be one thing.
 */
export async function findClusters(run: Run, lens: Lens, named: readonly string[]): Promise<EntityClusters> {
  const rows = await run(judgementsAround([...new Set(named)], lens));
  if (rows.length === 0) return NO_EQUIVALENCES;
  const assertions = await readAssertions(rows, publishedDates(run, lens));
  const resolved = (policy: Policy) => clusterEntities(named, resolveTies(assertions, policy, lens.validAt));
  // What is read is bounded by every SAME that the lens shows, so that is what must not be too many.
  const shown = resolved('ALL');
  return lens.policy === 'ALL' ? shown : resolved(lens.policy);
}

/** @throws InvalidArgument where all the ids that an argument names are one thing. */
export function assertSeveral(clusters: EntityClusters, argument: string, ids: readonly string[]): void {
  if (ids.length < 2 || clusters.distinct(ids).length > 1) return;
  throw new InvalidArgument(`${argument}: "${ids.join('", "')}" are judged to be one and the same. Accepted: ids of at least two things.`);
}

/** @throws InvalidArgument where two arguments that must differ name one thing. */
export function assertDifferent(
  clusters: EntityClusters,
  [first, one]: readonly [string, string],
  [second, other]: readonly [string, string],
): void {
  if (clusters.canonicalId(one) !== clusters.canonicalId(other)) return;
  throw new InvalidArgument(`${second}: "${other}" is judged to be the same as ${first}, "${one}". Accepted: another entity's id.`);
}
