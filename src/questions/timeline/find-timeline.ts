import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import { inTurns, mapSteps } from '../../turns';
import { APART, type SameThings } from '../judged-same/same-things';
import { mustBeAmong } from '../named/must-be-among';
import { edgesOfTies } from '../shared/cypher/edges-of-ties';
import { publishedDates, type Run } from '../shared/published-dates';
import { readAssertions } from '../shared/read-assertions';
import { sectionBudget } from '../shared/row-budgets';
import { readToldOf, readTypedAccount, toldOf } from './cypher';
import { type TimelineEntry, timelineEntries } from './timeline-entries';
import type { TimelineRequest } from './timeline-request';

const WITHIN = sectionBudget({ question: 'timeline', narrower: 'fewer entities, fewer tieTypes, or a narrower lens' });

/**
 * Every entry of the timeline, also of entities that are judged to be the same as those named: one statement, and one more where the policy goes by the dates of sources.
 * @throws NotFound where an entity is not recorded by the lens's knownAt.
 */
export async function findEntries(run: Run, lens: Lens, request: TimelineRequest, same: SameThings = APART): Promise<TimelineEntry[]> {
  const { found, told } = readToldOf(await run(toldOf({ ...request, of: same.allOf(request.of) }, lens), WITHIN));
  await mustBeAmong(run, found, 'of', request.of, lens);
  const published = await publishedDates(run, lens)(told.map((edge) => edge['sourceId'] as string));
  const accounts = await inTurns(mapSteps(told, (edge) => readTypedAccount(edge, published)));
  return inTurns(timelineEntries(accounts, request, lens));
}

/** The ties of a page in full: one statement. */
export async function tiesOfPage(run: Run, lens: Lens, page: readonly TimelineEntry[]): Promise<ReadonlyMap<string, ResolvedTie>> {
  if (page.length === 0) return new Map();
  const byType = [...groupedBy(page, ({ type }) => type)].map(
    ([type, entries]) => [type, [...new Set(entries.map(({ tie }) => tie))]] as const,
  );
  const assertions = await readAssertions(await run(edgesOfTies(new Map(byType), lens)), publishedDates(run, lens));
  return new Map((await inTurns(resolveTiesInSteps(assertions, lens.policy, lens.validAt))).map((tie) => [tie.id, tie]));
}
