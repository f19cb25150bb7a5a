/** Finds the neighbourhood of entities: runs the growth, answers its requests with statements, and limits the result. */
import type { Row } from '../../database/cypher-query';
import type { Lens, Policy } from '../../model/lens';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { inTurns } from '../../turns';
import { SEARCH_LIMITS } from '../paths/request';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';
import { assertDifferent } from '../shared/equivalence/find-clusters';
import type { Evidence, NotedAssertion } from '../shared/evidence';
import { assertFound } from '../shared/named/assert-found';
import type { Run } from '../shared/published-dates';
import { isResolvable, readingFor } from '../shared/traversal/account';
import { type AccountRow, readAccount } from '../shared/traversal/cypher/accounts';
import { driveSearch } from '../shared/traversal/drive-search';
import { KnownDegrees } from '../shared/traversal/known-degrees';
import { readNamed, readTiesAround, type TieRead, type TieReading, tiesAround, tiesAroundCentre, type WholeValue } from './cypher';
import { growNeighbourhood, type MetTie, type NeighbourhoodFound } from './grow-neighbourhood';
import { MetEvidence } from './met-evidence';
import type { NeighbourhoodRequest } from './request';
import { type NeighbourhoodKept, resolveNeighbourhood } from './resolve';

export interface NeighbourhoodAnswer {
  readonly found: NeighbourhoodFound;
  readonly kept: NeighbourhoodKept;
  /** The ties kept, resolved, sorted by id; none if the evidence is only noted. */
  readonly ties: readonly ResolvedTie[];
  /** The assertions of the ties kept, if the evidence is only noted. */
  readonly noted: readonly NotedAssertion[];
}

export interface NeighbourhoodOptions {
  /** How many ties are examined at most, counted before the lens. */
  readonly limit?: number;
  /** Which ids count as the same entity. */
  readonly clusters?: EntityClusters;
  /** How much is read of the ties kept; NOTED only under the policy ALL. */
  readonly evidence?: Evidence;
}

const NO_DATES: ReadonlyMap<string, number> = new Map();

/**
 * One statement for the entities named and the first hop, and one per hop beyond. One more for the first hop, and one for the evidence, if
 * more edges are around the centre than ties may be shown; one more if the policy uses the dates of the ties' sources.
 * @throws NotFound if an entity named is not recorded by the lens's knownAt; InvalidArgument if an entity asked about and one to avoid are
 * the same.
 */
export async function answerNeighbourhood(
  run: Run,
  lens: Lens,
  request: NeighbourhoodRequest,
  { limit = SEARCH_LIMITS.examined, clusters = NO_EQUIVALENCES, evidence = 'WHOLE' }: NeighbourhoodOptions = {},
): Promise<NeighbourhoodAnswer> {
  const { of, avoid, hops, first, firstTies } = request;
  for (const id of avoid) for (const centre of of) assertDifferent(clusters, ['of', centre], ['avoid', id]);
  const traversal = { ...request, of: clusters.expandIds(of), avoid: clusters.expandIds(avoid) };
  const degrees = new KnownDegrees(run, traversal, clusters);
  const read = new MetEvidence(run, lens);
  const search = { traversal, centre: traversal.of, lens };
  // While fewer edges are examined than ties may be shown, reading their evidence at once costs less than asking for it again.
  const most = Math.min(limit, firstTies);
  const around = await run(tiesAroundCentre([...traversal.of, ...avoid], most, evidence, { ...search, on: hops > 1 }));
  const named = readNamed(around);
  await assertFound(run, named, 'of', traversal.of, lens);
  await assertFound(run, named, 'avoid', avoid, lens);
  await inTurns(degrees.learn(around));
  const found = await driveSearch(growNeighbourhood(clusters.distinct(of), hops, limit), async (ask) => {
    if (ask.ask === 'DEGREES') return degrees.of(ask.ids);
    const isNoted = ask.examined <= most;
    const reading = isNoted ? evidence : readingFor(lens.policy, false);
    const rows = isNoted && ask.hop === 1 ? around : await run(tiesAround(clusters.expandIds(ask.ids), reading, { ...search, on: ask.on }));
    await inTurns(degrees.learn(rows));
    return toCanonicalTies(met(rows, reading, lens.policy, isNoted ? read : null), clusters);
  });
  const kept = await inTurns(resolveNeighbourhood(found, first, firstTies));
  return { found, kept, ...(await readEvidence(kept.ties, read, lens, evidence)) };
}

async function readEvidence(
  ties: readonly MetTie[],
  read: MetEvidence,
  lens: Lens,
  evidence: Evidence,
): Promise<Pick<NeighbourhoodAnswer, 'ties' | 'noted'>> {
  if (evidence === 'NOTED') return { ties: [], noted: await read.listNoted(ties) };
  return { ties: await inTurns(resolveTiesInSteps(await read.listAssertions(ties), lens.policy, lens.validAt)), noted: [] };
}

/** The ties between clusters, whichever of their ids the assertions name. */
export function toCanonicalTies(ties: Iterable<MetTie>, clusters: EntityClusters): Iterable<MetTie> {
  return clusters.all.length === 0 ? ties : withCanonicalIds(ties, clusters);
}

function* withCanonicalIds(ties: Iterable<MetTie>, clusters: EntityClusters): Generator<MetTie> {
  for (const tie of ties) yield { ...tie, from: clusters.canonicalId(tie.from), to: clusters.canonicalId(tie.to) };
}

/** The ties of which the policy leaves anything; `evidence` keeps what was read of them. */
function* met(rows: readonly Row[], reading: TieReading, policy: Policy, evidence: MetEvidence | null): Generator<MetTie> {
  for (const tie of readTiesAround(rows)) {
    if (!isLeft(tie, reading, policy)) continue;
    evidence?.add(tie);
    yield tie;
  }
}

/** Only CONSENSUS can leave nothing of a tie, and it does not use the dates of sources. */
function isLeft({ type, values }: TieRead, reading: TieReading, policy: Policy): boolean {
  if (policy !== 'CONSENSUS') return true;
  const edges =
    reading === 'WHOLE' ? (values as readonly WholeValue[]).map(([, edge]) => ({ ...edge, type })) : (values as readonly AccountRow[]);
  return isResolvable(
    edges.map((edge) => readAccount(edge, NO_DATES)),
    policy,
  );
}
