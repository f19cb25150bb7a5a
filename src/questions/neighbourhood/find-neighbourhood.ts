/** Finds what lies around entities: the growing and the cutting of the model, fed by statements. */
import type { Row } from '../../database/cypher-query';
import type { Lens, Policy } from '../../model/lens';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { groupSteps, inTurns, mapSteps, type Steps } from '../../turns';
import { mustDiffer } from '../judged-same/find-same';
import { APART, type SameThings } from '../judged-same/same-things';
import { mustBeRecorded } from '../named/must-be-recorded';
import { SEARCH_LIMITS } from '../paths/path-request';
import { edgesOfTies } from '../shared/cypher/edges-of-ties';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { type Reading, readingFor, stands } from '../travel/account';
import { askedOf } from '../travel/asked-of';
import { readAccount } from '../travel/cypher/accounts';
import { KnownDegrees } from '../travel/known-degrees';
import { readTiesAround, tiesAround } from './cypher';
import { growNeighbourhood, type MetTie, type NeighbourhoodFound } from './grow-neighbourhood';
import { keepWholeTies, type NeighbourhoodKept } from './keep-whole-ties';
import type { NeighbourhoodRequest } from './neighbourhood-request';

export interface NeighbourhoodWithTies {
  readonly found: NeighbourhoodFound;
  readonly kept: NeighbourhoodKept;
  /** The ties kept, resolved, by their ids. */
  readonly ties: readonly ResolvedTie[];
}

const NO_DATES: ReadonlyMap<string, number> = new Map();

/**
 * One statement a hop, one for the entities named, one for the ties shown; one more where the policy goes by the dates of their sources.
 * What `same` takes for one of the entities named is one entity with it.
 * @throws NotFound where an entity named is not recorded by the lens's knownAt; InvalidArgument where one asked about and one to avoid are one.
 */
export async function findNeighbourhood(
  run: Run,
  lens: Lens,
  request: NeighbourhoodRequest,
  limit: number = SEARCH_LIMITS.examined,
  same: SameThings = APART,
): Promise<NeighbourhoodWithTies> {
  const { of, avoid, hops, first, firstTies } = request;
  for (const id of avoid) for (const centre of of) mustDiffer(same, ['of', centre], ['avoid', id]);
  const travel = { ...request, of: same.allOf(of), avoid: same.allOf(avoid) };
  const degrees = new KnownDegrees(run, travel, same);
  await mustBeRecorded(run, lens, [['of', travel.of] as const, ['avoid', avoid] as const], degrees);
  const reading = readingFor(lens.policy, false);
  const found = await askedOf(growNeighbourhood(same.distinct(of), hops, limit), async (ask) => {
    if (ask.ask === 'DEGREES') return degrees.of(ask.ids);
    const rows = await run(tiesAround(same.allOf(ask.ids), reading, { travel, centre: travel.of, lens, on: ask.on }));
    await inTurns(degrees.learn(rows));
    return namedTies(tiesStanding(rows, reading, lens.policy), same);
  });
  const kept = await inTurns(keepWholeTies(found, first, firstTies));
  return { found, kept, ties: await tiesShown(kept.ties, run, lens) };
}

/** The ties between things: told of whichever of their ids. */
function namedTies(met: Iterable<MetTie>, same: SameThings): Iterable<MetTie> {
  return same.things.length === 0 ? met : renamed(met, same);
}

function* renamed(met: Iterable<MetTie>, same: SameThings): Generator<MetTie> {
  for (const tie of met) yield { ...tie, from: same.nameOf(tie.from), to: same.nameOf(tie.to) };
}

/** Only CONSENSUS can leave nothing of a tie, and it goes by no source's date. */
function* tiesStanding(rows: readonly Row[], reading: Reading, policy: Policy): Generator<MetTie> {
  for (const tie of readTiesAround(rows)) {
    const accounts = reading === 'EXISTENCE' ? null : tie.told.map((edge) => readAccount(edge, NO_DATES));
    if (accounts === null || stands(accounts, policy)) yield tie;
  }
}

async function tiesShown(ties: readonly MetTie[], run: Run, lens: Lens): Promise<ResolvedTie[]> {
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
