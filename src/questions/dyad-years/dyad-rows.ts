/** The rows of a page: pairs of actors with the years in which both may have existed. */
import { required } from '../../errors';
import { commonSpans } from '../../model/day-spans';
import { groupedBy } from '../../model/grouped-by';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import type { DyadYearKey } from './dyad-cursor';
import { type ExistingActor, listYears, type YearSpan } from './existence';
import type { DyadYearsRequest } from './request';

export interface DyadRows {
  readonly rows: readonly DyadYearKey[];
  readonly total: number;
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
}

/** Sorted by pair and year, each actor under the id that was asked for. Rows on other pages are counted without being built. */
export function dyadRows(
  actors: readonly ExistingActor[],
  { actors: ids, years, directed, first, after }: DyadYearsRequest,
  clusters: EntityClusters,
): DyadRows {
  const entries = groupedBy(actors, ({ id }) => clusters.canonicalId(id));
  const existed = new Map([...entries].map(([name, records]) => [name, listYears(records, years)]));
  const getYears = (name: string) => required(existed.get(name), 'the years of an actor');
  const rows: DyadYearKey[] = [];
  let [total, before] = [0, 0];
  for (const [a, b] of listPairs(clusters.distinct(ids), directed)) {
    const common = commonSpans(getYears(a), getYears(b));
    const count = common.reduce((sum, span) => sum + span.last - span.first + 1, 0);
    total += count;
    const rest = after === null ? common : yearsAfter(common, a, b, after);
    before += count - rest.reduce((sum, span) => sum + span.last - span.first + 1, 0);
    for (const span of rest) {
      for (let year = span.first; year <= span.last && rows.length < first; year += 1) rows.push({ a, b, year });
    }
  }
  return { rows, total, hasPreviousPage: before > 0, hasNextPage: before + rows.length < total };
}

function* listPairs(ids: readonly string[], directed: boolean): Generator<readonly [string, string]> {
  for (const a of ids) for (const b of ids) if (directed ? a !== b : a < b) yield [a, b];
}

/** The years of the pair that come after the row `after`. */
function yearsAfter(common: readonly YearSpan[], a: string, b: string, after: DyadYearKey): readonly YearSpan[] {
  if (a !== after.a || b !== after.b) return a > after.a || (a === after.a && b > after.b) ? common : [];
  return common.map(({ first, last }) => ({ first: Math.max(first, after.year + 1), last })).filter(({ first, last }) => first <= last);
}
