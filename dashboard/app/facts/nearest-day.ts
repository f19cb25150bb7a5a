/** Finds the day on which something held that is nearest to another day. */
import { parseBounds, toEdtf } from './edtf';

/** The possible day of the given EDTF dates that is nearest to `day`; null if no date can be read. */
export function nearestDay(day: string, dates: readonly (string | null)[]): string | null {
  const from = parseBounds(day)?.first;
  if (from === undefined) return null;
  let best: number | null = null;
  for (const date of dates) {
    const bounds = date === null ? null : parseBounds(date);
    for (const candidate of bounds ? [bounds.first, bounds.last] : []) {
      if (best === null || Math.abs(candidate - from) < Math.abs(best - from)) best = candidate;
    }
  }
  return best === null ? null : toEdtf(best);
}
