/** Finds what lies around entities: the growing and the cutting of the model, fed by statements. */
import { groupedBy } from '../../../model/grouped-by';
import type { Lens } from '../../../model/lens';
import { growNeighbourhood, type MetTie, type NeighbourhoodFound } from '../../../model/neighbourhood/grow-neighbourhood';
import { keepWholeTies, type NeighbourhoodKept } from '../../../model/neighbourhood/keep-whole-ties';
import type { NeighbourhoodRequest } from '../../../model/neighbourhood/neighbourhood-request';
import { readingFor, stands } from '../../../model/paths/account';
import { SEARCH_LIMITS } from '../../../model/paths/path-request';
import { type ResolvedTie, resolveTies } from '../../../model/resolved-tie';
import { edgesOfTies } from '../../../queries/neighbourhood/edges-of-ties';
import { readTiesAround, tiesAround } from '../../../queries/neighbourhood/ties-around';
import { readAccount } from '../../../queries/paths/accounts';
import { degrees, readDegrees } from '../../../queries/paths/degrees';
import { askedOf } from './asked-of';
import { mustBeRecorded } from './must-be-recorded';
import { publishedDates, type Run } from './published-dates';
import { readAssertions } from './read-assertions';

export interface NeighbourhoodWithTies {
  readonly found: NeighbourhoodFound;
  readonly kept: NeighbourhoodKept;
  /** The ties kept, resolved, by their ids. */
  readonly ties: readonly ResolvedTie[];
}

const NO_DATES: ReadonlyMap<string, number> = new Map();

/**
 * Two statements a hop, one for the entities named, one for the ties shown; one more where the policy goes by the dates of their sources.
 * @throws NotFound where an entity named is not recorded by the lens's knownAt.
 */
export async function findNeighbourhood(
  run: Run,
  lens: Lens,
  request: NeighbourhoodRequest,
  limit: number = SEARCH_LIMITS.examined,
): Promise<NeighbourhoodWithTies> {
  const { of, avoid, hops, first, firstTies } = request;
  await mustBeRecorded(run, lens, [
    ['of', of],
    ['avoid', avoid],
  ]);
  const found = await askedOf(growNeighbourhood(of, hops, limit), async ({ ask, ids }) =>
    ask === 'DEGREES' ? readDegrees(await run(degrees(ids, request))) : tiesStanding(ids, run, lens, request),
  );
  const kept = keepWholeTies(found, first, firstTies);
  return { found, kept, ties: await tiesShown(kept.ties, run, lens) };
}

/** Only CONSENSUS can leave nothing of a tie, and it goes by no source's date. */
async function tiesStanding(ids: readonly string[], run: Run, lens: Lens, travel: NeighbourhoodRequest): Promise<Iterable<MetTie>> {
  const reading = readingFor(lens.policy, false);
  const met = readTiesAround(await run(tiesAround(ids, reading, { travel, centre: travel.of, lens })));
  if (reading === 'EXISTENCE') return met;
  return [...met].filter(({ told }) =>
    stands(
      told.map((edge) => readAccount(edge, NO_DATES)),
      lens.policy,
    ),
  );
}

async function tiesShown(ties: readonly MetTie[], run: Run, lens: Lens): Promise<ResolvedTie[]> {
  if (ties.length === 0) return [];
  const byType = [...groupedBy(ties, ({ type }) => type)].map(([type, met]) => [type, met.map(({ id }) => id)] as const);
  const assertions = await readAssertions(await run(edgesOfTies(new Map(byType), lens)), publishedDates(run, lens));
  return resolveTies(assertions, lens.policy, lens.validAt);
}
