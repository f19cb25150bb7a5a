/**
 * The link between two neighbours, as a path search needs it: the days on which a tie between them held, and when its spells may have
 * begun.
 */
import { EARLIEST_DAY, LATEST_DAY } from '../../../model/day';
import type { Certainty, SpellBounds } from '../../../model/spell';
import { ALL_DAYS, type DayInterval, type DayIntervals, uniteDays } from './day-intervals';

export interface Link {
  readonly held: DayIntervals;
  /** First and last day on which each spell may have begun. */
  readonly starts: readonly DayInterval[];
}

/** A link for searches that only need to know that it exists. */
export const UNDATED_LINK: Link = { held: ALL_DAYS, starts: ALL_DAYS };

/** The days on which a spell held, certainly or possibly as asked; empty if it did not certainly hold on any day that can be named. */
export function daysHeld(bounds: SpellBounds, certainty: Certainty): DayIntervals {
  const [first, last] = certainty === 'CERTAIN' ? [bounds.startLatest, bounds.endEarliest] : [bounds.startEarliest, bounds.endLatest];
  const named = first !== LATEST_DAY && last !== EARLIEST_DAY;
  return named && first <= last ? [[first, last]] : [];
}

/** The link that all spells between the same two neighbours make together. */
export function buildLink(spells: readonly SpellBounds[], certainty: Certainty): Link {
  return {
    held: uniteDays(spells.flatMap((bounds) => daysHeld(bounds, certainty))),
    starts: spells.map((bounds) => [bounds.startEarliest, bounds.startLatest] as const),
  };
}

/** Links by neighbour: every link is stored under both its ends. */
export type Links = Map<string, Map<string, Link>>;

export function addLink(links: Links, a: string, b: string, link: Link): void {
  for (const [mine, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = links.get(mine);
    if (known) known.set(other, link);
    else links.set(mine, new Map([[other, link]]));
  }
}
