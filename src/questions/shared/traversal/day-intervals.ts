/** Sets of days as lists of intervals that are sorted, inclusive and not adjacent. */
import type { Day } from '../../../model/day';

/** First and last day, both included. */
export type DayInterval = readonly [Day, Day];
export type DayIntervals = readonly DayInterval[];

export const ALL_DAYS: DayIntervals = [[-Infinity, Infinity]];

/**
 * The days that are in any of the intervals, which may be in any order and overlap. Adjacent intervals are joined: 1-2 and 3-4 become 1-4.
 */
export function uniteDays(intervals: DayIntervals): DayIntervals {
  if (intervals.length < 2) return intervals;
  const joined: [Day, Day][] = [];
  for (const [first, last] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const before = joined.at(-1);
    if (before === undefined || first > before[1] + 1) joined.push([first, last]);
    else if (last > before[1]) before[1] = last;
  }
  return joined;
}

/** The days that are in both sets. */
export function intersectDays(a: DayIntervals, b: DayIntervals): DayIntervals {
  const shared: DayInterval[] = [];
  let [i, j] = [0, 0];
  let [mine, other] = [a[i], b[j]];
  while (mine && other) {
    const first = Math.max(mine[0], other[0]);
    const last = Math.min(mine[1], other[1]);
    if (first <= last) shared.push([first, last]);
    if (mine[1] < other[1]) mine = a[++i];
    else other = b[++j];
  }
  return shared;
}

/** Whether the day is in the set. */
export function covers(intervals: DayIntervals, day: Day): boolean {
  return intervals.some(([first, last]) => first <= day && day <= last);
}
