/** The years in which a tie may have held, to narrow what is already drawn. The API decides what is in force on a day. */

import { parseBounds, toEdtf } from '../../../facts/edtf';
import type { SpellSummary, TieWithEdges } from '../../../facts/tie-with-edges';

/** First and last year; infinite if the year is unknown or the spell has no such bound. */
export type Years = readonly [number, number];

function spellYears({ start, end, endStatus }: SpellSummary): Years {
  const first = start === null || start === '..' ? undefined : parseBounds(start)?.first;
  const last = end === null || endStatus === 'ONGOING' ? undefined : parseBounds(end)?.last;
  return [first === undefined ? Number.NEGATIVE_INFINITY : toYear(first), last === undefined ? Number.POSITIVE_INFINITY : toYear(last)];
}

const toYear = (day: number): number => Number.parseInt(toEdtf(day), 10);

export const tieYears = ({ spells }: Pick<TieWithEdges, 'spells'>): readonly Years[] => spells.map(spellYears);

/** Whether one of the spells may overlap the years. A spell that began before them and continues counts. */
export const overlapsYears = (spells: readonly Years[], [from, to]: Years): boolean =>
  spells.some(([first, last]) => first <= to && last >= from);

export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** The number of ties that may have held in each year, from the first recorded year to `thisYear` or later. */
export function countByYear(ties: readonly (readonly Years[])[], thisYear: number): YearCount[] {
  const years = ties.flat().flat().filter(Number.isFinite);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(thisYear, ...years)];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => ({
    year,
    count: ties.filter((spells) => overlapsYears(spells, [year, year])).length,
  }));
}
