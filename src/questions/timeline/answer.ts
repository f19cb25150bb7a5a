/** Answers `timeline`: all its entries, and the ties of a page. */
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { inTurns, mapSteps } from '../../turns';
import { edgesOfTies } from '../shared/cypher/edges-of-ties';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';
import type { Evidence, NotedAssertion } from '../shared/evidence';
import { assertFound } from '../shared/named/assert-found';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import type { AccountRow } from '../shared/traversal/cypher/accounts';
import { assertionsAbout, readAssertionsAbout, readNoted, readTypedAccount } from './cypher';
import type { TimelineRequest } from './request';
import { resolveTimeline, type TimelineEntry } from './resolve';

const ROW_BUDGET = sectionBudget({ question: 'timeline', narrower: 'fewer entities, fewer tieTypes, or a narrower lens' });

/**
 * Every entry of the timeline, including those of entities that are judged to be the same as the entities named.
 * One statement, and one more if the policy uses the dates of sources.
 * @throws NotFound if an entity is not recorded by the lens's knownAt.
 */
export async function answerTimeline(
  run: Run,
  lens: Lens,
  request: TimelineRequest,
  clusters: EntityClusters = NO_EQUIVALENCES,
): Promise<TimelineEntry[]> {
  return resolveEdges(run, lens, request, await readEdges(run, lens, request, clusters, 'WHOLE'));
}

/** The same under the policy ALL and without a window, with what a receipt names of all ties. */
export async function answerNotedTimeline(
  run: Run,
  lens: Lens,
  request: TimelineRequest,
  clusters: EntityClusters,
): Promise<{ readonly entries: TimelineEntry[]; readonly noted: readonly NotedAssertion[] }> {
  const edges = await readEdges(run, lens, request, clusters, 'NOTED');
  return { entries: await resolveEdges(run, lens, request, edges), noted: await inTurns(mapSteps(edges, readNoted)) };
}

async function readEdges(
  run: Run,
  lens: Lens,
  request: TimelineRequest,
  clusters: EntityClusters,
  evidence: Evidence,
): Promise<readonly AccountRow[]> {
  const { found, edges } = readAssertionsAbout(
    await run(assertionsAbout({ ...request, of: clusters.expandIds(request.of) }, lens, evidence), ROW_BUDGET),
  );
  await assertFound(run, found, 'of', request.of, lens);
  return edges;
}

async function resolveEdges(run: Run, lens: Lens, request: TimelineRequest, edges: readonly AccountRow[]): Promise<TimelineEntry[]> {
  const published = await publishedDates(run, lens)(edges.map((edge) => edge['sourceId'] as string));
  const accounts = await inTurns(mapSteps(edges, (edge) => readTypedAccount(edge, published)));
  return inTurns(resolveTimeline(accounts, request, lens));
}

/** The complete ties of a page: one statement. */
export async function readPageTies(run: Run, lens: Lens, page: readonly TimelineEntry[]): Promise<ReadonlyMap<string, ResolvedTie>> {
  if (page.length === 0) return new Map();
  const byType = [...groupedBy(page, ({ type }) => type)].map(
    ([type, entries]) => [type, [...new Set(entries.map(({ tie }) => tie))]] as const,
  );
  const assertions = await readAssertions(await run(edgesOfTies(new Map(byType), lens)), publishedDates(run, lens));
  return new Map((await inTurns(resolveTiesInSteps(assertions, lens.policy, lens.validAt))).map((tie) => [tie.id, tie]));
}
