/** Which years a picture of densities shows: a few beginnings long before all others would leave it hardly any room. */

export interface YearDensity {
  readonly year: number;
  readonly entries: number;
  readonly uncertain: number;
}

/** What may be left out at the front, as a share of all that begins. */
const FEW = 0.01;
/** It is left out only where this share of the years, or less, is left. */
const SHORTER = 2 / 3;

export interface DrawnYears {
  readonly first: number;
  readonly last: number;
  /** How much begins before the first year that is drawn. */
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
