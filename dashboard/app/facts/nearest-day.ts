/** The day nearest to another one on which something held. */
import { parseBounds, toEdtf } from './edtf';

/** Of dates as written, the possible day that is nearest to `day`; null where none can be read. */
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
