/** Finds the neighbourhood of entities: runs the growth, answers its requests with statements, and limits the result. */
import type { Row } from '../../database/cypher-query';
import type { Lens, Policy } from '../../model/lens';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { groupSteps, inTurns, mapSteps, type Steps } from '../../turns';
import { SEARCH_LIMITS } from '../paths/request';
import { edgesOfTies } from '../shared/cypher/edges-of-ties';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';
import { assertDifferent } from '../shared/equivalence/find-clusters';
import { assertRecorded } from '../shared/named/assert-recorded';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { isResolvable, type Reading, readingFor } from '../shared/traversal/account';
import { readAccount } from '../shared/traversal/cypher/accounts';
import { driveSearch } from '../shared/traversal/drive-search';
import { KnownDegrees } from '../shared/traversal/known-degrees';
import { readTiesAround, tiesAround } from './cypher';
import { growNeighbourhood, type MetTie, type NeighbourhoodFound } from './grow-neighbourhood';
import type { NeighbourhoodRequest } from './request';
import { type NeighbourhoodKept, resolveNeighbourhood } from './resolve';

export interface NeighbourhoodAnswer {
  readonly found: NeighbourhoodFound;
  readonly kept: NeighbourhoodKept;
  /** The ties kept, resolved, sorted by id. */
  readonly ties: readonly ResolvedTie[];
}

const NO_DATES: ReadonlyMap<string, number> = new Map();

/**
 * One statement per hop, one for the entities named, and one for the ties shown; one more if the policy uses the dates of their sources.
 * Ids in one cluster of `clusters` are one entity.
 * @throws NotFound if an entity named is not recorded by the lens's knownAt; InvalidArgument if an entity asked about and one to avoid are
 * the same.
 */
export async function answerNeighbourhood(
  run: Run,
  lens: Lens,
  request: NeighbourhoodRequest,
  limit: number = SEARCH_LIMITS.examined,
  clusters: EntityClusters = NO_EQUIVALENCES,
): Promise<NeighbourhoodAnswer> {
  const { of, avoid, hops, first, firstTies } = request;
  for (const id of avoid) for (const centre of of) assertDifferent(clusters, ['of', centre], ['avoid', id]);
  const traversal = { ...request, of: clusters.expandIds(of), avoid: clusters.expandIds(avoid) };
  const degrees = new KnownDegrees(run, traversal, clusters);
  await assertRecorded(run, lens, [['of', traversal.of] as const, ['avoid', avoid] as const], degrees);
  const reading = readingFor(lens.policy, false);
  const found = await driveSearch(growNeighbourhood(clusters.distinct(of), hops, limit), async (ask) => {
    if (ask.ask === 'DEGREES') return degrees.of(ask.ids);
    const rows = await run(tiesAround(clusters.expandIds(ask.ids), reading, { traversal, centre: traversal.of, lens, on: ask.on }));
    await inTurns(degrees.learn(rows));
    return toCanonicalTies(filterResolvable(rows, reading, lens.policy), clusters);
  });
  const kept = await inTurns(resolveNeighbourhood(found, first, firstTies));
  return { found, kept, ties: await readShownTies(kept.ties, run, lens) };
}

/** The ties between clusters, whichever of their ids the assertions name. */
function toCanonicalTies(met: Iterable<MetTie>, clusters: EntityClusters): Iterable<MetTie> {
  return clusters.all.length === 0 ? met : withCanonicalIds(met, clusters);
}

function* withCanonicalIds(met: Iterable<MetTie>, clusters: EntityClusters): Generator<MetTie> {
  for (const tie of met) yield { ...tie, from: clusters.canonicalId(tie.from), to: clusters.canonicalId(tie.to) };
}

/** Only CONSENSUS can leave nothing of a tie, and it does not use the dates of sources. */
function* filterResolvable(rows: readonly Row[], reading: Reading, policy: Policy): Generator<MetTie> {
  for (const tie of readTiesAround(rows)) {
    const accounts = reading === 'EXISTENCE' ? null : tie.accountRows.map((edge) => readAccount(edge, NO_DATES));
    if (accounts === null || isResolvable(accounts, policy)) yield tie;
  }
}

async function readShownTies(ties: readonly MetTie[], run: Run, lens: Lens): Promise<ResolvedTie[]> {
  if (ties.length === 0) return [];
  const byType = await inTurns(idsByType(ties));
  const assertions = await readAssertions(await run(edgesOfTies(byType, lens)), publishedDates(run, lens));
  return inTurns(resolveTiesInSteps(assertions, lens.policy, lens.validAt));
}

function* idsByType(ties: readonly MetTie[]): Steps<Map<string, string[]>> {
  const byType = new Map<string, string[]>();
  for (const [type, met] of yield* groupSteps(ties, (tie) => tie.type)) byType.set(type, yield* mapSteps(met, ({ id }) => id));
  return byType;
}
