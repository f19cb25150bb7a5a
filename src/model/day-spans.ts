/** Intervals of days, inclusive at both ends, and the intersection of two lists of them. */
import { type Day, EARLIEST_DAY, formatDay, LAST_ENDED_DAY } from './day';

export interface DaySpan {
  readonly first: Day;
  readonly last: Day;
}

/** The same days as spans that neither touch nor overlap, in order. */
export function mergedSpans(spans: readonly DaySpan[]): DaySpan[] {
  const merged: { first: Day; last: Day }[] = [];
  for (const { first, last } of [...spans].sort((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else merged.push({ first, last });
  }
  return merged;
}

/** The days that are in both lists; each list must be in order and without overlaps. */
export function commonSpans(left: readonly DaySpan[], right: readonly DaySpan[]): DaySpan[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
      return first <= last ? [{ first, last }] : [];
    }),
  );
}

/** A span as users see it: its days written out, ".." if it has no beginning, null if it has no end. */
export function shownSpan({ first, last }: DaySpan): { readonly start: string; readonly end: string | null } {
  return { start: first === EARLIEST_DAY ? '..' : formatDay(first), end: last >= LAST_ENDED_DAY ? null : formatDay(last) };
}
