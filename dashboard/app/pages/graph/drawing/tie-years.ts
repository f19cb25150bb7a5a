/** In which years a tie can have held, for narrowing what is drawn already; what holds on a day is the API's word. */

import { parseBounds, toEdtf } from '../../../facts/edtf';
import type { SpellSummary, TieWithEdges } from '../../../facts/tie-with-edges';

/** First and last year, endless where nobody knows or there is none. */
export type Years = readonly [number, number];

function spellYears({ start, end, endStatus }: SpellSummary): Years {
  const first = start === null || start === '..' ? undefined : parseBounds(start)?.first;
  const last = end === null || endStatus === 'ONGOING' ? undefined : parseBounds(end)?.last;
  return [first === undefined ? Number.NEGATIVE_INFINITY : toYear(first), last === undefined ? Number.POSITIVE_INFINITY : toYear(last)];
}

const toYear = (day: number): number => Number.parseInt(toEdtf(day), 10);

export const tieYears = ({ spells }: Pick<TieWithEdges, 'spells'>): readonly Years[] => spells.map(spellYears);

/** Whether one of the spells can reach into the years: one that began before them and lasts counts. */
export const overlapsYears = (spells: readonly Years[], [from, to]: Years): boolean =>
  spells.some(([first, last]) => first <= to && last >= from);

export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** How many ties can have held in each year, from the first year told to this one. */
export function countByYear(ties: readonly (readonly Years[])[], thisYear: number): YearCount[] {
  const years = ties.flat().flat().filter(Number.isFinite);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(thisYear, ...years)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => ({
    year,
    count: ties.filter((spells) => overlapsYears(spells, [year, year])).length,
  }));
}
