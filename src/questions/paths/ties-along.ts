/** The ties between each pair of neighbours on paths: everything that the lens shows of them, resolved by its policy. */
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { type ResolvedTie, resolveTies } from '../../model/resolved-tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { inTurns, mapSteps } from '../../turns';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import type { Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { edgesBetween } from './cypher/edges-between';
import type { LinkContext } from './read-links-for';
import type { PathRequest } from './request';
import { listHops } from './resolve';

type Pair = readonly [string, string];
/** The ties between two neighbours, in either order. */
export type TiesBetween = (a: string, b: string) => readonly ResolvedTie[];

/** One statement for all pairs of neighbours. */
export async function tiesAlong(
  paths: readonly (readonly string[])[],
  run: Run,
  lens: Lens,
  request: PathRequest,
  { published, clusters }: Pick<LinkContext, 'published' | 'clusters'>,
): Promise<TiesBetween> {
  const pairs = listPairs(paths);
  if (pairs.size === 0) return () => [];
  const assertions = await readAssertions(await run(edgesBetween(listIdPairs(pairs.values(), clusters), request, lens)), published);
  const byPair = groupedBy(assertions, ({ subject, object }) => toPairKey(clusters.canonicalId(subject), clusters.canonicalId(object)));
  const resolved = (all: readonly VisibleAssertion[]) => resolveTies(withVoices(all, request.minVoices), lens.policy, lens.validAt);
  const ties = new Map(await inTurns(mapSteps(byPair, ([pair, all]) => [pair, resolved(all)] as const)));
  return (a, b) => ties.get(toPairKey(a, b)) ?? [];
}

/** The neighbours on paths, each pair once, by its key. */
export function listPairs(paths: readonly (readonly string[])[]): ReadonlyMap<string, Pair> {
  return new Map(paths.flatMap(listHops).map((pair) => [toPairKey(...pair), pair]));
}

/** Each pair under all ids of its two entities. */
export function listIdPairs(pairs: Iterable<Pair>, clusters: EntityClusters): Pair[] {
  const expand = ([a, b]: Pair): Pair[] =>
    clusters.listEntries(a).flatMap((one) => clusters.listEntries(b).map((other): Pair => [one, other]));
  return [...pairs].flatMap(expand);
}

export function toPairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The assertions of ties that at least `minVoices` voices affirm. */
export function withVoices<A extends Pick<VisibleAssertion, 'tieId' | 'assertedBy'>>(assertions: readonly A[], minVoices: number): A[] {
  if (minVoices === 1) return [...assertions];
  const ties = [...groupedBy(assertions, ({ tieId }) => tieId).values()];
  return ties.filter((group) => new Set(group.map(({ assertedBy }) => assertedBy)).size >= minVoices).flat();
}
