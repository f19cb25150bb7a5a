/**
 * The intervals of days over which a tie is drawn. Overlapping intervals are merged, because graph programs do not keep two that overlap.
 */

import type { DayInterval, SpellRecord } from '../../records';
import { byDay } from './by-day';

export interface DrawnDays {
  /** In order, without overlaps; the list has no items if the tie is drawn at all times. */
  readonly stretches: readonly DayInterval[];
  /** True if only certain days are asked for and no day is certain. */
  readonly never: boolean;
  /** True if spells overlapped and were merged. */
  readonly joined: boolean;
}

export function drawnDays(spells: readonly SpellRecord[]): DrawnDays {
  const intervals = spells.flatMap(({ days }) => (days ? [days] : []));
  const [only, second] = intervals;
  if (!only) return { stretches: [], never: true, joined: false };
  if (!second) return { stretches: only.first === null && only.last === null ? [] : intervals, never: false, joined: false };
  const stretches: { first: string | null; last: string | null }[] = [];
  for (const { first, last } of [...intervals].sort((a, b) => byDay(a.first, b.first, -1))) {
    const before = stretches.at(-1);
    const overlaps = before && (before.last === null || first === null || byDay(first, before.last, -1) <= 0);
    if (!overlaps) stretches.push({ first, last });
    else if (before.last !== null && (last === null || byDay(before.last, last, 1) < 0)) before.last = last;
  }
  const always = stretches.some(({ first, last }) => first === null && last === null);
  return { stretches: always ? [] : stretches, never: false, joined: stretches.length < intervals.length };
}
