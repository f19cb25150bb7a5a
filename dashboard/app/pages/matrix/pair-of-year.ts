/** Two actors in one year with one value, as the matrix page reads them. */
import type { Named } from '../../facts/tie-with-edges';

export interface Measured {
  /** Null if no source covers the year for both actors. */
  readonly value: number | null;
  readonly told: number;
}

export interface PairOfYear<Value extends Measured = Measured> {
  readonly a: Named;
  readonly b: Named;
  readonly year: number;
  readonly values: readonly Value[];
}

/** The one value that the question requested. */
export function readMeasure<Value extends Measured>({ values: [value] }: PairOfYear<Value>): Value {
  if (!value) throw new Error('A pair has no value of its year.');
  return value;
}
