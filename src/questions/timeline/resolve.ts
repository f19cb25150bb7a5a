/** A timeline: spells of ties in the order of their earliest days. */

import { EARLIEST_DAY, toYear } from '../../model/day';
import { groupedBy } from '../../model/grouped-by';
import type { Lens } from '../../model/lens';
import { boundsAsGiven, resolve } from '../../model/resolution';
import type { Spell, SpellBounds } from '../../model/spell';
import { flatMapSteps, groupSteps, type Steps, sortSteps } from '../../turns';
import type { Account } from '../shared/traversal/account';
import type { TimelineRequest } from './request';

/** A spell in the timeline; `ordinal` is its number among the spells of its tie that were read, which a window may have limited. */
export interface TimelineEntry {
  readonly tie: string;
  readonly type: string;
  readonly ordinal: number;
  /** The ids of the assertions of the spell, which identify it among all spells of its tie. */
  readonly assertions: readonly string[];
  readonly spell: Spell;
  readonly bounds: SpellBounds;
}

export interface TypedAccount extends Account {
  readonly type: string;
}

/** The entries of a window, in order: the spells that may have held on one of its days. */
export function* resolveTimeline(
  accounts: readonly TypedAccount[],
  { from, to }: Pick<TimelineRequest, 'from' | 'to'>,
  lens: Lens,
): Steps<TimelineEntry[]> {
  const entries = yield* flatMapSteps(yield* groupSteps(accounts, ({ tieId }) => tieId), ([tie, group]) =>
    resolve(group, lens.policy, lens.validAt)
      .map((resolved, ordinal) => ({ ...resolved, ordinal }))
      .filter(({ bounds }) => bounds.startEarliest <= to && bounds.endLatest >= from)
      .map(({ spell, assertions, ordinal }) => {
        const ids = assertions.map(({ assertionId }) => assertionId);
        // An entry is placed by the start that its sources give. An unknown start stays unknown, although the tie is not in force before
        // its ends exist.
        return { tie, type: group[0].type, ordinal, assertions: ids, spell, bounds: boundsAsGiven({ assertions }) };
      }),
  );
  return yield* sortSteps(entries, byTime);
}

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  return a.bounds.startEarliest - b.bounds.startEarliest || (a.tie < b.tie ? -1 : a.tie > b.tie ? 1 : a.ordinal - b.ordinal);
}

export interface YearDensity {
  readonly year: number;
  readonly entries: number;
  readonly uncertain: number;
}

/** How many entries begin in each year, by their earliest day; entries without such a day are in no year. */
export function densities(entries: readonly TimelineEntry[]): YearDensity[] {
  const dated = entries.filter(({ bounds }) => bounds.startEarliest !== EARLIEST_DAY);
  return [...groupedBy(dated, ({ bounds }) => toYear(bounds.startEarliest))]
    .sort(([a], [b]) => a - b)
    .map(([year, begun]) => ({ year, entries: begun.length, uncertain: begun.filter(beginsUncertainly).length }));
}

/** Whether the first day is not certain. A spell that always held counts as certain. */
export function beginsUncertainly({ spell, bounds }: Pick<TimelineEntry, 'spell' | 'bounds'>): boolean {
  return bounds.startEarliest !== bounds.startLatest || /[?~%]$/.test(spell.start ?? '');
}
