/** What the membership of one actor in one organisation says, day by day: from the spells that a policy leaves of it. */
import type { Day } from '../../model/day';
import { EARLIEST_DAY, LAST_ENDED_DAY, LATEST_DAY } from '../../model/day';
import type { DaySpan } from '../../model/day-spans';
import { mergedSpans } from '../../model/day-spans';
import type { ResolvedSpell } from '../../model/resolution';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { EndStatus } from '../../model/spell';
import type { VisibleAssertion } from '../../model/visible-assertion';

/** A spell of a membership that counts: the days on which it can have held, those on which it surely did, and as what. */
export interface CountedSpell {
  /** `last` is LATEST_DAY where the spell has no last day that anyone can name. */
  readonly possible: DaySpan;
  readonly certain: DaySpan | null;
  /** Whether it has no beginning; another thing than one that nobody knows. */
  readonly always: boolean;
  readonly endStatus: EndStatus;
  /** Sorted; empty where no source tells any. */
  readonly statuses: readonly string[];
}

/** The spells of a member's ties that have one of the statuses asked for (null: any, and none). */
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

/** None where the first of the sure days, or the last, is no day that anyone can name. */
function certainSpan(first: Day, last: Day): DaySpan | null {
  return first <= last && first !== LATEST_DAY && last !== EARLIEST_DAY ? { first, last } : null;
}

/** "Over, some day or other" has no last day any more than "still on" has one. */
const toLastDay = (endLatest: Day): Day => (endLatest === LAST_ENDED_DAY ? LATEST_DAY : endLatest);

/** The days on which the member surely was one. */
export function certainDays(spells: readonly CountedSpell[]): DaySpan[] {
  return mergedSpans(spells.flatMap(({ certain }) => (certain === null ? [] : [certain])));
}
