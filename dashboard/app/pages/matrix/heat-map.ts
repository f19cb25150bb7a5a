/** The pairs of a year as rows and columns, and how dark each cell is. */
import { measured, type PairOfYear } from './pair-of-year';

export interface HeatMap {
  /** Ids in the order of rows and columns. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Undefined on the diagonal, and where the pair is not there (yet). */
  readonly at: (row: number, column: number) => PairOfYear | undefined;
  readonly shadeOf: (pair: PairOfYear) => Shade;
}

export interface Shade {
  /** 0 for none, up to STEPS for the most. */
  readonly step: number;
  /** Nobody could know of all: what is told is the least there was. */
  readonly uncovered: boolean;
}

export const STEPS = 5;

/** Of an uncovered cell what is told stands for its value, in the same scale. */
const numberOf = (pair: PairOfYear): number => measured(pair).value ?? measured(pair).told;

/** How rows and columns stand: as their actors were chosen, by name, or those with most in all first. */
export const MATRIX_ORDERS = ['chosen', 'name', 'total'] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

/** `chosen` are ids; those that no pair names are left out. */
export function heatMap(pairs: readonly PairOfYear[], chosen: readonly string[], order: MatrixOrder = 'chosen'): HeatMap {
  const byPair = new Map<string, PairOfYear>();
  const names = new Map<string, string>();
  const totals = new Map<string, number>();
  let most = 1;
  for (const pair of pairs) {
    byPair.set(`${pair.a.id} ${pair.b.id}`, pair).set(`${pair.b.id} ${pair.a.id}`, pair);
    names.set(pair.a.id, pair.a.name).set(pair.b.id, pair.b.name);
    for (const { id } of [pair.a, pair.b]) totals.set(id, (totals.get(id) ?? 0) + numberOf(pair));
    most = Math.max(most, numberOf(pair));
  }
  const byName = (a: string, b: string) => (names.get(a) ?? a).localeCompare(names.get(b) ?? b, 'en');
  const byTotal = (a: string, b: string) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0) || byName(a, b);
  const ids = chosen.filter((id) => names.has(id));
  if (order !== 'chosen') ids.sort(order === 'name' ? byName : byTotal);
  return {
    ids,
    names: ids.map((id) => names.get(id) ?? id),
    at: (row, column) => byPair.get(`${ids[row]} ${ids[column]}`),
    shadeOf: (pair) => ({
      step: numberOf(pair) === 0 ? 0 : Math.max(1, Math.ceil((numberOf(pair) / most) * STEPS)),
      uncovered: measured(pair).value === null,
    }),
  };
}
