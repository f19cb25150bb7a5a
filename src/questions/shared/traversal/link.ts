/** What joins two neighbours, as far as a path search must know it: the days on which some tie of theirs held, and when its spells can have begun. */
import { EARLIEST_DAY, LATEST_DAY } from '../../../model/day';
import type { Certainty, SpellBounds } from '../../../model/spell';
import { ALL_DAYS, type DayInterval, type DayIntervals, uniteDays } from './day-intervals';

export interface Link {
  readonly held: DayIntervals;
  /** First and last day on which each spell can have begun. */
  readonly starts: readonly DayInterval[];
}

/** A link of which only the existence matters. */
export const UNDATED_LINK: Link = { held: ALL_DAYS, starts: ALL_DAYS };

/** The days on which a spell held: surely, or possibly, as asked; none where it surely held on no day that can be named. */
export function daysHeld(bounds: SpellBounds, certainty: Certainty): DayIntervals {
  const [first, last] = certainty === 'CERTAIN' ? [bounds.startLatest, bounds.endEarliest] : [bounds.startEarliest, bounds.endLatest];
  const named = first !== LATEST_DAY && last !== EARLIEST_DAY;
  return named && first <= last ? [[first, last]] : [];
}

/** The link that spells between the same two neighbours make together. */
export function buildLink(spells: readonly SpellBounds[], certainty: Certainty): Link {
  return {
    held: uniteDays(spells.flatMap((bounds) => daysHeld(bounds, certainty))),
    starts: spells.map((bounds) => [bounds.startEarliest, bounds.startLatest] as const),
  };
}

/** Who is linked with whom; every link is kept under both its ends. */
export type Links = Map<string, Map<string, Link>>;

/** Adds the link between two neighbours. */
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
