/** The years that a density picture shows. A few very early entries would otherwise leave little room for the rest. */

export interface YearDensity {
  readonly year: number;
  readonly entries: number;
  readonly uncertain: number;
}

/** Maximum share of the entries to leave out at the front. */
const FEW = 0.01;
/** Entries are left out only if the remaining years are at most this share of all years. */
const SHORTER = 2 / 3;

export interface DrawnYears {
  readonly first: number;
  readonly last: number;
  /** The number of entries before the first drawn year. */
  readonly before: number;
}

export function drawnYears(densities: readonly YearDensity[]): DrawnYears {
  const sorted = [...densities].sort((a, b) => a.year - b.year);
  const [earliest, last] = [sorted[0]?.year ?? 0, sorted.at(-1)?.year ?? 0];
  const max = sorted.reduce((sum, { entries }) => sum + entries, 0) * FEW;
  let before = 0;
  let at = 0;
  while (at < sorted.length && before + (sorted[at]?.entries ?? 0) <= max) before += sorted[at++]?.entries ?? 0;
  const first = sorted[at]?.year ?? earliest;
  return (last - first + 1) / (last - earliest + 1) <= SHORTER ? { first, last, before } : { first: earliest, last, before: 0 };
}
