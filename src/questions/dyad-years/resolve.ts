/** The values of rows: each measure of a pair counted in a year, or null if no source covers everything that it counts. */

import type { DyadMeasure } from '../../domain/dyad-measures';
import type { WindowUnderLens } from '../../model/covered/coverage-under-lens';
import { toDay, toYear } from '../../model/day';
import type { DaySpan } from '../../model/day-spans';
import type { Lens } from '../../model/lens';
import { mapSteps, type Steps } from '../../turns';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import { collectCountables } from './collect-countables';
import { type Count, type Countable, countIn } from './countable';
import { type DyadCoverage, dyadCoverage, isCovered, listWindows } from './dyad-coverage';
import type { DyadYearKey } from './dyad-cursor';
import type { DyadFacts } from './dyad-facts';

export interface DyadValue {
  readonly measure: DyadMeasure;
  readonly value: number | null;
  readonly told: number;
  readonly certain: number;
  readonly coverage: readonly WindowUnderLens[];
  /** What the value counts, or would count if it were covered. */
  readonly counted: readonly Countable[];
}

export interface DyadYear extends DyadYearKey {
  readonly values: readonly DyadValue[];
}

/** The data from which the values of all rows are computed. */
export interface DyadContext {
  readonly facts: DyadFacts;
  readonly windows: readonly WindowUnderLens[];
  readonly lens: Lens;
  readonly measures: readonly DyadMeasure[];
  readonly directed: boolean;
  readonly clusters: EntityClusters;
}

/** The rows with their values. What a measure may count for a pair is collected once for all its years. */
export function* resolveDyadYears(rows: readonly DyadYearKey[], context: DyadContext): Steps<DyadYear[]> {
  let pair = null as { readonly of: string; readonly measured: readonly MeasuredPair[] } | null;
  const valued: DyadYear[] = [];
  for (const row of rows) {
    const key = `${row.a} ${row.b}`;
    if (pair?.of !== key) pair = { of: key, measured: yield* mapSteps(context.measures, (measure) => measurePair(measure, row, context)) };
    valued.push({ ...row, values: yield* mapSteps(pair.measured, (one) => valueIn(one, row.year, context.lens)) });
  }
  return valued;
}

interface MeasuredPair {
  readonly measure: DyadMeasure;
  readonly countables: readonly Countable[];
  readonly coverage: DyadCoverage;
  readonly shown: readonly WindowUnderLens[];
}

function measurePair(measure: DyadMeasure, { a, b }: DyadYearKey, { facts, windows, directed, clusters }: DyadContext): MeasuredPair {
  const coverage = dyadCoverage(windows, measure, [a, b], clusters);
  return { measure, countables: collectCountables(facts, measure, a, b, directed), coverage, shown: listWindows(coverage) };
}

function valueIn({ measure, countables, coverage, shown }: MeasuredPair, year: number, lens: Lens): DyadValue {
  const span = toSpan(year, lens);
  const { told, certain, counted }: Count = countIn(countables, span, lens.certainty === 'CERTAIN');
  const value = seesAll(year, lens) && isCovered(coverage, span) ? (lens.certainty === 'CERTAIN' ? certain : told) : null;
  return { measure, value, told, certain, coverage: shown, counted };
}

/**
 * Whether the lens shows everything in the year. A lens with a day or period shows only what was in force then, so other years are
 * incomplete.
 */
function seesAll(year: number, { validAt }: Lens): boolean {
  return validAt === null || toYear(validAt.first) === year;
}

function toSpan(year: number, { validAt }: Lens): DaySpan {
  if (validAt !== null && toYear(validAt.first) === year) return validAt;
  return { first: toDay(year, 1, 1), last: toDay(year, 12, 31) };
}
