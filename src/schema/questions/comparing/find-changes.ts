/** Finds what differs between two lenses: every change, in the order of the ties' ids. */
import { QueryRefused } from '../../../errors';
import type { CompareRequest } from '../../../model/comparison/compare-request';
import { type TieChange, tieChange } from '../../../model/comparison/tie-change';
import { readTieRecords, sourcesIn, tiesToldOtherwise } from '../../../queries/comparison/ties-told-otherwise';
import { publishedDates, type Run } from '../travelling/published-dates';
import type { ComparedLenses } from './compared-lenses';

/** So many ties are looked at in full; counts over all pages must be exact, so more are refused rather than cut. */
export const MOST_DIFFERENT = 20_000;

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
  const rows = await run(tiesToldOtherwise(request, left, right, most + 1));
  if (rows.length > most) {
    throw new QueryRefused(
      `compare: more than ${most} ties may differ between the two lenses. Accepted: a narrower question, by of, tieTypes or nearer lenses.`,
    );
  }
  const byDate = [left, right].find(({ policy }) => policy === 'MOST_RELIABLE' || policy === 'LATEST') ?? left;
  const published = await publishedDates(run, byDate)(rows.flatMap(sourcesIn));
  return rows.flatMap((row) => tieChange(readTieRecords(row, published), left, right) ?? []).sort((a, b) => (a.tie < b.tie ? -1 : 1));
}
