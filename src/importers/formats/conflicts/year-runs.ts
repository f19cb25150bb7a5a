/** Turns the years in which an actor was in a war into spells: consecutive years are one spell. */

export interface YearRun {
  readonly start: number;
  readonly end: number;
}

/** The runs of consecutive years, in order. */
export function yearRuns(years: Iterable<number>): YearRun[] {
  const runs: { start: number; end: number }[] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.end + 1 === year) last.end = year;
    else runs.push({ start: year, end: year });
  }
  return runs;
}
