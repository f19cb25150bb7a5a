/** In which years an actor existed, as far as it is recorded. */
import { EARLIEST_DAY, LATEST_DAY, toYear } from '../../model/day';
import { type DaySpan, mergedSpans } from '../../model/day-spans';
import type { SpellBounds } from '../../model/spell';

/** An actor with what is recorded of its existence. */
export interface ExistingActor {
  readonly id: string;
  /** The days on which the actor may have begun and ended, by the dates of its entry (existence, founding, birth); null if it has none. */
  readonly from: number | null;
  readonly to: number | null;
  /** Its memberships in the lists of the state system, under the lens. */
  readonly seats: readonly SpellBounds[];
}

/** Years, both ends included. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The requested years in which the actor may have existed by any of the records; all of them if nothing is recorded. `entries` has one
 * record for each of its ids.
 */
export function listYears(entries: readonly ExistingActor[], requested: YearSpan): YearSpan[] {
  const dated = entries.filter(({ from, to }) => from !== null || to !== null);
  const spans = [
    ...dated.map(({ from, to }) => ({ first: from ?? EARLIEST_DAY, last: to ?? LATEST_DAY })),
    ...entries.flatMap(({ seats }) => seats).map(({ startEarliest, endLatest }) => ({ first: startEarliest, last: endLatest })),
  ];
  if (spans.length === 0) return [requested];
  const years = spans.map((span) => clipYears(span, requested)).filter(({ first, last }) => first <= last);
  return mergedSpans(years);
}

/** Sentinels have no year, so days are limited to the years requested. */
function clipYears({ first, last }: DaySpan, requested: YearSpan): YearSpan {
  return {
    first:
      Math.abs(first) >= LATEST_DAY - 1 ? (first < 0 ? requested.first : requested.last + 1) : Math.max(requested.first, toYear(first)),
    last: Math.abs(last) >= LATEST_DAY - 1 ? (last < 0 ? requested.first - 1 : requested.last) : Math.min(requested.last, toYear(last)),
  };
}
