/** The organisations that several actors share, with the coverage of each. */
import { type WindowUnderLens, windowsFor, windowsUnderLens } from '../../model/covered/coverage-under-lens';
import type { Lens } from '../../model/lens';
import { resolveTiesInSteps } from '../../model/resolved-tie';
import { inTurns } from '../../turns';
import { coveringSources, readCoveringSource } from '../shared/cypher/covering-sources';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import { assertFound } from '../shared/named/assert-found';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import { membershipsInCommon, readMembershipsInCommon } from './cypher';
import type { SharedMembershipsRequest } from './request';
import { resolveSharedMemberships, type SharedMembership } from './resolve';

const ROW_BUDGET = sectionBudget({ question: 'sharedMemberships', narrower: 'fewer actors, or a lens with a day or fewer voices' });

/** An organisation that actors share. */
export interface CoveredMembership extends SharedMembership {
  readonly coverage: readonly WindowUnderLens[];
}

/**
 * One statement; one for the coverage, if it is asked for; one more if the policy uses the dates of sources. Ids that are judged to be the
 * same count as one actor.
 * @throws NotFound if an actor is not recorded by the lens's knownAt.
 */
export async function answerSharedMemberships(
  run: Run,
  lens: Lens,
  { of: named, status }: SharedMembershipsRequest,
  clusters: EntityClusters,
  isCoverageShown = true,
): Promise<CoveredMembership[]> {
  const request = { of: clusters.distinct(named), status };
  const [rows, sources] = await Promise.all([
    run(membershipsInCommon(request.of, lens, clusters), ROW_BUDGET),
    isCoverageShown ? run(coveringSources(lens)) : [],
  ]);
  const { found, edges } = readMembershipsInCommon(rows);
  await assertFound(run, found, 'of', named, lens);
  const assertions = await readAssertions(edges, publishedDates(run, lens));
  const windows = windowsUnderLens(sources.map(readCoveringSource), lens);
  const ties = await inTurns(resolveTiesInSteps(assertions, lens.policy, lens.validAt));
  const actors = request.of.map((id) => clusters.listEntries(id));
  const covered = (organisation: string) => windowsFor(windows, { tieType: 'MEMBER_OF', actors, within: organisation });
  return (await inTurns(resolveSharedMemberships(ties, request, clusters))).map((shared) => ({
    ...shared,
    coverage: covered(shared.organisation),
  }));
}
