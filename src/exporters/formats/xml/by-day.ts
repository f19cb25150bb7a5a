/** The order of days written as text, including years before 1. */
import { readDay } from '../../../model/edtf-date';

/** Below 0 if `a` is earlier; null is before every day (`open` -1) or after every day (1). */
export function byDay(a: string | null, b: string | null, open: -1 | 1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? open : -open;
  return readDay(a) - readDay(b);
}
