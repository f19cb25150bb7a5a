/** Finds what differs between two lenses: every change, in the order of the ties' ids. */
import { QueryRefused } from '../../errors';
import { flatMapSteps, inTurns, sortSteps } from '../../turns';
import { publishedDates, type Run } from '../shared/published-dates';
import { MAX_ROWS, sectionBudget } from '../shared/row-budgets';
import { possiblyChangedTies, readTieRecords, type VersionRow, versionsByTie } from './cypher';
import type { ComparedLenses, CompareRequest } from './request';
import { resolveTieChange, type TieChange } from './resolve';

/** The most ties that are compared in full. The counts over all pages must be exact, so more ties are refused instead of cut. */
export const MAX_DIFFERENT = 20_000;

const ROW_BUDGET = sectionBudget({ question: 'compare', narrower: 'a narrower question, by of, tieTypes or nearer lenses' }, 2 * MAX_ROWS);
const listSources = (versions: readonly VersionRow[]) => versions.map(({ edge }) => edge['sourceId'] as string);

/**
 * One statement; one more if a policy uses the dates of sources.
 * @throws QueryRefused if more than MAX_DIFFERENT ties may differ.
 */
export async function answerCompare(
  run: Run,
  { left, right }: ComparedLenses,
  request: CompareRequest,
  max: number = MAX_DIFFERENT,
): Promise<TieChange[]> {
  const ties = await inTurns(versionsByTie(await run(possiblyChangedTies(request, left, right, max + 1), ROW_BUDGET)));
  if (ties.length > max) {
    throw new QueryRefused(
      `compare: more than ${max} ties may differ between the two lenses. Accepted: a narrower question, by of, tieTypes or nearer lenses.`,
    );
  }
  const byDate = [left, right].find(({ policy }) => policy === 'MOST_RELIABLE' || policy === 'LATEST') ?? left;
  const published = await publishedDates(run, byDate)(await inTurns(flatMapSteps(ties, listSources)));
  const changes = flatMapSteps(ties, (versions) => [resolveTieChange(readTieRecords(versions, published), left, right) ?? []].flat());
  return inTurns(sortSteps(await inTurns(changes), (a, b) => (a.tie < b.tie ? -1 : 1)));
}
