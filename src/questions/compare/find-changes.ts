/** Finds what differs between two lenses: every change, in the order of the ties' ids. */
import { QueryRefused } from '../../errors';
import { flatMapSteps, inTurns, sortSteps } from '../../turns';
import { publishedDates, type Run } from '../shared/published-dates';
import { MOST_ROWS, sectionBudget } from '../shared/row-budgets';
import type { ComparedLenses, CompareRequest } from './compare-request';
import { readTieRecords, tiesToldOtherwise, type VersionRow, versionsByTie } from './cypher';
import { type TieChange, tieChange } from './tie-change';

/** So many ties are looked at in full; counts over all pages must be exact, so more are refused rather than cut. */
export const MOST_DIFFERENT = 20_000;

const WITHIN = sectionBudget({ question: 'compare', narrower: 'a narrower question, by of, tieTypes or nearer lenses' }, 2 * MOST_ROWS);
const sourcesOf = (versions: readonly VersionRow[]) => versions.map(({ edge }) => edge['sourceId'] as string);

/**
 * One statement; one more where a policy goes by the dates of sources.
 * @throws QueryRefused where more ties than that may differ.
 */
export async function findChanges(
  run: Run,
  { left, right }: ComparedLenses,
  request: CompareRequest,
  most: number = MOST_DIFFERENT,
): Promise<TieChange[]> {
  const ties = await inTurns(versionsByTie(await run(tiesToldOtherwise(request, left, right, most + 1), WITHIN)));
  if (ties.length > most) {
    throw new QueryRefused(
      `compare: more than ${most} ties may differ between the two lenses. Accepted: a narrower question, by of, tieTypes or nearer lenses.`,
    );
  }
  const byDate = [left, right].find(({ policy }) => policy === 'MOST_RELIABLE' || policy === 'LATEST') ?? left;
  const published = await publishedDates(run, byDate)(await inTurns(flatMapSteps(ties, sourcesOf)));
  const changes = flatMapSteps(ties, (versions) => [tieChange(readTieRecords(versions, published), left, right) ?? []].flat());
  return inTurns(sortSteps(await inTurns(changes), (a, b) => (a.tie < b.tie ? -1 : 1)));
}
