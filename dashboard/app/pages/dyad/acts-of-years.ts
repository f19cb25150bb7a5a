/** Years of the two with their acts, from the first year in which any is told, or somebody counts, to the last. */
import type { DyadActsQuery, DyadMeasure, NamedFragment } from '../../documents/generated/graphql';

type Row = DyadActsQuery['dyadYears']['edges'][number]['node'];

export interface Acts {
  readonly told: number;
  /** A source covers the year: there were no others. */
  readonly whole: boolean;
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

export function actsOfYears(rows: readonly Row[]): ActsOfYear[] {
  const years = rows.map((row) => ({
    year: row.year,
    cooperative: actsOf(row, 'COOPERATIVE_ACTS'),
    hostile: together(actsOf(row, 'HOSTILE_ACTS'), actsOf(row, 'DISPUTES')),
  }));
  const telling = years.filter(({ cooperative, hostile }) => [cooperative, hostile].some(({ told, whole }) => told > 0 || whole));
  const [first, last] = [telling[0]?.year, telling.at(-1)?.year];
  return first === undefined || last === undefined ? [] : years.filter(({ year }) => year >= first && year <= last);
}

function actsOf({ values }: Row, measure: DyadMeasure): Acts {
  const found = values.find((value) => value.measure === measure);
  const { value = null, told = 0, coverage = [], evidence } = found ?? {};
  return {
    told: value ?? told,
    whole: value !== null,
    counted: evidence?.counted ?? [],
    sources: [...new Set(coverage.map(({ source }) => source.name))],
  };
}

/** Both, each thing counted once: a war that is coded as an assault is an act of conflict already. */
function together(acts: Acts, disputes: Acts): Acts {
  const ids = new Set(acts.counted.map(({ id }) => id));
  const more = disputes.counted.filter(({ id }) => !ids.has(id));
  const shared = disputes.counted.length - more.length;
  return {
    told: acts.told + Math.max(0, disputes.told - shared),
    whole: acts.whole && disputes.whole,
    counted: [...acts.counted, ...more],
    sources: [...new Set([...acts.sources, ...disputes.sources])],
  };
}
