/** The organisations that several actors share, with what is covered of each. */
import { type HeardWindow, heardWindows, windowsFor } from '../../model/covered/heard-coverage';
import type { Lens } from '../../model/lens';
import { resolveTiesInSteps } from '../../model/resolved-tie';
import { inTurns } from '../../turns';
import type { SameThings } from '../judged-same/same-things';
import { mustBeAmong } from '../named/must-be-among';
import { coveringSources, readCoveringSource } from '../shared/cypher/covering-sources';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import { membershipsInCommon, readMembershipsInCommon } from './cypher';
import { type SharedMembership, sharedMemberships } from './shared-memberships';
import type { SharedMembershipsRequest } from './shared-memberships-request';

const WITHIN = sectionBudget({ question: 'sharedMemberships', narrower: 'fewer actors, or a lens with a day or fewer voices' });

/** An organisation that actors share. */
export interface SharedFound extends SharedMembership {
  readonly coverage: readonly HeardWindow[];
}

/**
 * Two statements, and one more where the policy goes by the dates of sources. The actors are what the ids named are judged to be.
 * @throws NotFound where an actor is not recorded by the lens's knownAt.
 */
export async function findShared(
  run: Run,
  lens: Lens,
  { of: named, status }: SharedMembershipsRequest,
  same: SameThings,
): Promise<SharedFound[]> {
  const request = { of: same.distinct(named), status };
  const [rows, sources] = await Promise.all([run(membershipsInCommon(request.of, lens, same), WITHIN), run(coveringSources(lens))]);
  const { found, edges } = readMembershipsInCommon(rows);
  await mustBeAmong(run, found, 'of', named, lens);
  const assertions = await readAssertions(edges, publishedDates(run, lens));
  const windows = heardWindows(sources.map(readCoveringSource), lens);
  const ties = await inTurns(resolveTiesInSteps(assertions, lens.policy, lens.validAt));
  const actors = request.of.map((id) => same.entriesOf(id));
  const covered = (organisation: string) => windowsFor(windows, { tieType: 'MEMBER_OF', actors, within: organisation });
  return (await inTurns(sharedMemberships(ties, request, same))).map((shared) => ({ ...shared, coverage: covered(shared.organisation) }));
}
