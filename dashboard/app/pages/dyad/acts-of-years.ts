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
  readonly hostile: Acts;
}

export function actsOfYears(rows: readonly Row[]): ActsOfYear[] {
  const years = rows.map((row) => ({ year: row.year, cooperative: actsOf(row, 'COOPERATIVE_ACTS'), hostile: actsOf(row, 'HOSTILE_ACTS') }));
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
