/** The membership of one actor in one organisation day by day, from the spells that a policy leaves of it. */
import type { Day } from '../../model/day';
import { EARLIEST_DAY, LAST_ENDED_DAY, LATEST_DAY } from '../../model/day';
import type { DaySpan } from '../../model/day-spans';
import { mergedSpans } from '../../model/day-spans';
import type { ResolvedSpell } from '../../model/resolution';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { EndStatus } from '../../model/spell';
import type { VisibleAssertion } from '../../model/visible-assertion';

/** A spell of a membership that counts: the days on which it may have held, the days on which it certainly held, and its statuses. */
export interface CountedSpell {
  /** `last` is LATEST_DAY if the spell has no last day that can be named. */
  readonly possible: DaySpan;
  readonly certain: DaySpan | null;
  /** Whether it has no beginning. An unknown beginning is not the same. */
  readonly always: boolean;
  readonly endStatus: EndStatus;
  /** Sorted; an empty list if no source gives a status. */
  readonly statuses: readonly string[];
}

/** The spells of a member's ties that have one of the statuses requested (null: any status, or none). */
export function countedSpells(ties: readonly ResolvedTie[], requested: readonly string[] | null): CountedSpell[] {
  return ties
    .flatMap(({ spells }) => spells)
    .map(countedSpell)
    .filter(({ statuses }) => requested === null || statuses.some((status) => requested.includes(status)));
}

function countedSpell({ spell, bounds, assertions }: ResolvedSpell<VisibleAssertion>): CountedSpell {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds;
  const statuses = assertions.map(({ properties }) => properties['status']).filter((status) => typeof status === 'string');
  return {
    possible: { first: startEarliest, last: toLastDay(endLatest) },
    certain: certainSpan(startLatest, endEarliest),
    always: spell.start === '..',
    endStatus: spell.endStatus,
    statuses: [...new Set(statuses)].sort(),
  };
}

/** Null if the first or the last certain day is not a day that can be named. */
function certainSpan(first: Day, last: Day): DaySpan | null {
  return first <= last && first !== LATEST_DAY && last !== EARLIEST_DAY ? { first, last } : null;
}

/** A spell that is over since an unknown day has no last day that can be named, like an ongoing spell. */
const toLastDay = (endLatest: Day): Day => (endLatest === LAST_ENDED_DAY ? LATEST_DAY : endLatest);

/** The days on which the actor certainly was a member. */
export function certainDays(spells: readonly CountedSpell[]): DaySpan[] {
  return mergedSpans(spells.flatMap(({ certain }) => (certain === null ? [] : [certain])));
}
