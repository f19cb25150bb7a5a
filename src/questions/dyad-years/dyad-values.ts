/** The values of rows: each measure of a pair counted in a year, and empty where nobody could know of everything. */

import type { HeardWindow } from '../../model/covered/heard-coverage';
import { dayOf, yearOf } from '../../model/day';
import type { DaySpan } from '../../model/day-spans';
import type { DyadMeasure } from '../../model/dyad-measures';
import type { Lens } from '../../model/lens';
import { mapSteps, type Steps } from '../../turns';
import type { SameThings } from '../judged-same/same-things';
import { type Count, type Countable, countIn } from './countable';
import { countablesOf } from './countables-of';
import { type DyadCoverage, dyadCoverage, isCovered, windowsOf } from './dyad-coverage';
import type { DyadYearKey } from './dyad-cursor';
import type { DyadFacts } from './dyad-facts';

export interface DyadValue {
  readonly measure: DyadMeasure;
  readonly value: number | null;
  readonly told: number;
  readonly certain: number;
  readonly coverage: readonly HeardWindow[];
  /** What the value counts, or would count. */
  readonly counted: readonly Countable[];
}

export interface DyadYear extends DyadYearKey {
  readonly values: readonly DyadValue[];
}

/** What the values of all rows follow from. */
export interface DyadGround {
  readonly facts: DyadFacts;
  readonly windows: readonly HeardWindow[];
  readonly lens: Lens;
  readonly measures: readonly DyadMeasure[];
  readonly directed: boolean;
  readonly same: SameThings;
}

/** The rows with their values; what a measure may count of a pair is gathered once for all its years. */
export function* dyadYears(rows: readonly DyadYearKey[], ground: DyadGround): Steps<DyadYear[]> {
  let pair = null as { readonly of: string; readonly measured: readonly MeasuredPair[] } | null;
  const valued: DyadYear[] = [];
  for (const row of rows) {
    const of = `${row.a} ${row.b}`;
    if (pair?.of !== of) pair = { of, measured: yield* mapSteps(ground.measures, (measure) => measuredPair(measure, row, ground)) };
    valued.push({ ...row, values: yield* mapSteps(pair.measured, (one) => valueIn(one, row.year, ground.lens)) });
  }
  return valued;
}

interface MeasuredPair {
  readonly measure: DyadMeasure;
  readonly countables: readonly Countable[];
  readonly coverage: DyadCoverage;
  readonly shown: readonly HeardWindow[];
}

function measuredPair(measure: DyadMeasure, { a, b }: DyadYearKey, { facts, windows, directed, same }: DyadGround): MeasuredPair {
  const coverage = dyadCoverage(windows, measure, [a, b], same);
  return { measure, countables: countablesOf(facts, measure, a, b, directed), coverage, shown: windowsOf(coverage) };
}

function valueIn({ measure, countables, coverage, shown }: MeasuredPair, year: number, lens: Lens): DyadValue {
  const span = spanOf(year, lens);
  const { told, certain, counted }: Count = countIn(countables, span, lens.certainty === 'CERTAIN');
  const value = seesAll(year, lens) && isCovered(coverage, span) ? (lens.certainty === 'CERTAIN' ? certain : told) : null;
  return { measure, value, told, certain, coverage: shown, counted };
}

/** A lens on a day or period shows what was in force then: it is counted on those days, and of other years the lens does not see everything. */
function seesAll(year: number, { validAt }: Lens): boolean {
  return validAt === null || yearOf(validAt.first) === year;
}

function spanOf(year: number, { validAt }: Lens): DaySpan {
  if (validAt !== null && yearOf(validAt.first) === year) return validAt;
  return { first: dayOf(year, 1, 1), last: dayOf(year, 12, 31) };
}
