/** A code that several had in turn means the one that had it that day. */
import type { Day } from './day';

/** An entity with a code, and when it existed: as written, and the first and last day that can mean. */
export interface CodeHolder {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly first: Day;
  readonly last: Day;
}

/**
 * Whoever held the code that day: one that is gone for its own time, else whose it is today; a sole holder at any time. Several where the day does not
 * tell them apart, or where there is none.
 */
export function holdersOn(holders: readonly CodeHolder[], day: Day | null): readonly CodeHolder[] {
  if (holders.length < 2 || day === null) return holders;
  const then = holders.filter(({ first, last }) => first <= day && day <= last);
  const gone = then.filter(({ to }) => to !== null);
  return gone.length > 0 ? gone : then;
}
