/** In which years a tie can have held, for narrowing what is drawn already; what holds on a day is the API's word. */

import { boundsOf, edtfOf } from '../../../facts/edtf';
import type { ToldSpell, ToldTie } from '../../../facts/told-tie';

/** First and last year, endless where nobody knows or there is none. */
export type Years = readonly [number, number];

function yearsOfSpell({ start, end, endStatus }: ToldSpell): Years {
  const first = start === null || start === '..' ? undefined : boundsOf(start)?.first;
  const last = end === null || endStatus === 'ONGOING' ? undefined : boundsOf(end)?.last;
  return [first === undefined ? Number.NEGATIVE_INFINITY : yearOf(first), last === undefined ? Number.POSITIVE_INFINITY : yearOf(last)];
}

const yearOf = (day: number): number => Number.parseInt(edtfOf(day), 10);

export const yearsOfTie = ({ spells }: Pick<ToldTie, 'spells'>): readonly Years[] => spells.map(yearsOfSpell);

/** Whether one of the spells can reach into the years: one that began before them and lasts counts. */
export const reaches = (spells: readonly Years[], [from, to]: Years): boolean =>
  spells.some(([first, last]) => first <= to && last >= from);

export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** How many ties can have held in each year, from the first year told to this one. */
export function heldInYears(ties: readonly (readonly Years[])[], thisYear: number): YearCount[] {
  const told = ties.flat().flat().filter(Number.isFinite);
  if (told.length === 0) return [];
  const [first, last] = [Math.min(...told), Math.max(thisYear, ...told)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => ({
    year,
    count: ties.filter((spells) => reaches(spells, [year, year])).length,
  }));
}
