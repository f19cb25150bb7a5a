/** Years of the two with their acts, from the first year in which any is told, or somebody counts, to the last. */
import type { DyadActsQuery, DyadMeasure, NamedFragment } from '../../documents/generated/graphql';

type Row = DyadActsQuery['dyadYears']['edges'][number]['node'];

export interface Acts {
  readonly count: number;
  /** A source covers the year: there were no others. */
  readonly complete: boolean;
  readonly counted: readonly NamedFragment[];
  /** The names of the sources that cover it. */
  readonly sources: readonly string[];
}

export interface ActsOfYear {
  readonly year: number;
  readonly cooperative: Acts;
  /** Disputes and wars of the two among them. */
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

/** Both, each thing counted once: a war that is coded as an assault is an act of conflict already. */
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
