/** The acts of two actors by year, from the first year to the last year with an act or with coverage. */
import type { DyadActsQuery, DyadMeasure, NamedFragment } from '../../documents/generated/graphql';

type Row = DyadActsQuery['dyadYears']['edges'][number]['node'];

export interface Acts {
  readonly count: number;
  /** True if a source covers the year, so that no further acts occurred. */
  readonly complete: boolean;
  readonly counted: readonly NamedFragment[];
  /** The names of the sources that cover the year. */
  readonly sources: readonly string[];
}

export interface ActsOfYear {
  readonly year: number;
  readonly cooperative: Acts;
  /** Acts of conflict, including disputes and wars. */
  readonly hostile: Acts;
}

export function countActsByYear(rows: readonly Row[]): ActsOfYear[] {
  const years = rows.map((row) => ({
    year: row.year,
    cooperative: readActs(row, 'COOPERATIVE_ACTS'),
    hostile: combineActs(readActs(row, 'HOSTILE_ACTS'), readActs(row, 'DISPUTES')),
  }));
  const withActs = years.filter(({ cooperative, hostile }) => [cooperative, hostile].some(({ count, complete }) => count > 0 || complete));
  const [first, last] = [withActs[0]?.year, withActs.at(-1)?.year];
  return first === undefined || last === undefined ? [] : years.filter(({ year }) => year >= first && year <= last);
}

function readActs({ values }: Row, measure: DyadMeasure): Acts {
  const found = values.find((value) => value.measure === measure);
  const { value = null, told: count = 0, coverage = [], evidence } = found ?? {};
  return {
    count: value ?? count,
    complete: value !== null,
    counted: evidence?.counted ?? [],
    sources: [...new Set(coverage.map(({ source }) => source.name))],
  };
}

/** Adds disputes to acts and counts each event once: a war that is coded as an assault is already an act of conflict. */
function combineActs(acts: Acts, disputes: Acts): Acts {
  const ids = new Set(acts.counted.map(({ id }) => id));
  const more = disputes.counted.filter(({ id }) => !ids.has(id));
  const shared = disputes.counted.length - more.length;
  return {
    count: acts.count + Math.max(0, disputes.count - shared),
    complete: acts.complete && disputes.complete,
    counted: [...acts.counted, ...more],
    sources: [...new Set([...acts.sources, ...disputes.sources])],
  };
}
