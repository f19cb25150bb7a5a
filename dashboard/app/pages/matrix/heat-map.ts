/** The pairs of a year as rows and columns, and the shade of each cell. */
import { alikeOrder } from './alike-order';
import type { MatrixOrder } from './matrix-actors';
import { type PairOfYear, readMeasure } from './pair-of-year';

export interface HeatMap {
  /** Ids of the actors, in the order of rows and columns. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Undefined on the diagonal, and if the pair is not in the rows yet. */
  readonly at: (row: number, column: number) => PairOfYear | undefined;
  readonly getShade: (pair: PairOfYear) => Shade;
}

export interface Shade {
  /** 0 for a value of zero, up to STEPS for the maximum. */
  readonly step: number;
  /** True if no source covers the year, so the count is a minimum. */
  readonly uncovered: boolean;
}

export const STEPS = 5;

/** For a pair without coverage, the recorded count is used in place of the value, on the same scale. */
const readNumber = (pair: PairOfYear): number => readMeasure(pair).value ?? readMeasure(pair).told;

/** `chosen` lists ids; ids that occur in no pair are left out. */
export function heatMap(pairs: readonly PairOfYear[], chosen: readonly string[], order: MatrixOrder = 'chosen'): HeatMap {
  const byPair = new Map<string, PairOfYear>();
  const names = new Map<string, string>();
  let max = 1;
  for (const pair of pairs) {
    byPair.set(`${pair.a.id} ${pair.b.id}`, pair).set(`${pair.b.id} ${pair.a.id}`, pair);
    names.set(pair.a.id, pair.a.name).set(pair.b.id, pair.b.name);
    max = Math.max(max, readNumber(pair));
  }
  const known = chosen.filter((id) => names.has(id));
  const ids = sortIds(known, order, {
    getName: (id) => names.get(id) ?? id,
    between: (a, b) => {
      const pair = byPair.get(`${a} ${b}`);
      return pair ? readNumber(pair) : 0;
    },
  });
  return {
    ids,
    names: ids.map((id) => names.get(id) ?? id),
    at: (row, column) => byPair.get(`${ids[row]} ${ids[column]}`),
    getShade: (pair) => ({
      step: readNumber(pair) === 0 ? 0 : Math.max(1, Math.ceil((readNumber(pair) / max) * STEPS)),
      uncovered: readMeasure(pair).value === null,
    }),
  };
}

interface Ordered {
  readonly getName: (id: string) => string;
  readonly between: (a: string, b: string) => number;
}

function sortIds(ids: readonly string[], order: MatrixOrder, { getName, between }: Ordered): readonly string[] {
  if (order === 'chosen') return ids;
  const named = [...ids].sort((a, b) => getName(a).localeCompare(getName(b), 'en'));
  if (order === 'name') return named;
  const rows = named.map((a) => named.map((b) => between(a, b)));
  if (order === 'alike') return alikeOrder(rows).map((at) => named[at] ?? '');
  const totals = rows.map((row) => row.reduce((sum, value) => sum + value, 0));
  return [...named.keys()].sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0)).map((at) => named[at] ?? '');
}
