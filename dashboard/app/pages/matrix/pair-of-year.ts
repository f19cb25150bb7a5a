/** Two actors in one year, as the matrix asks for them: with one value. */
import type { Named } from '../../facts/tie-with-edges';

export interface Measured {
  /** Empty where no source covers the year for both. */
  readonly value: number | null;
  readonly told: number;
}

export interface PairOfYear<Value extends Measured = Measured> {
  readonly a: Named;
  readonly b: Named;
  readonly year: number;
  readonly values: readonly Value[];
}

/** The one value asked for. */
export const readMeasure = <Value extends Measured>({ values }: PairOfYear<Value>): Value => values[0]!;
