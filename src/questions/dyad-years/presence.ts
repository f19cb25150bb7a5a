/** When a spell can have held and when it surely did, for stretches of days instead of single ones. */
import type { Day } from '../../model/day';
import type { DaySpan } from '../../model/day-spans';
import type { SpellBounds } from '../../model/spell';

/** The days on which something can have held; and how late it can have begun and how early ended, null where it need not have been at all. */
export interface Presence {
  readonly possible: DaySpan;
  readonly sure: { readonly begunBy: Day; readonly heldUntil: Day } | null;
}

/** Of one spell: it has begun no later than it can have ended, and ended no earlier than it can have begun. */
export function toPresence({ startEarliest, startLatest, endEarliest, endLatest }: SpellBounds): Presence {
  return {
    possible: { first: startEarliest, last: endLatest },
    sure: { begunBy: Math.min(startLatest, endLatest), heldUntil: Math.max(endEarliest, startEarliest) },
  };
}

/** Of two spells that hold on the same day; null where there is no such day. It is sure where each has surely begun before the other ends. */
export function presenceTogether(one: SpellBounds, other: SpellBounds): Presence | null {
  const [a, b] = [toPresence(one), toPresence(other)];
  const possible = { first: Math.max(a.possible.first, b.possible.first), last: Math.min(a.possible.last, b.possible.last) };
  if (possible.first > possible.last) return null;
  const surely = a.sure!.begunBy <= b.sure!.heldUntil && b.sure!.begunBy <= a.sure!.heldUntil;
  const sure = { begunBy: Math.max(a.sure!.begunBy, b.sure!.begunBy), heldUntil: Math.min(a.sure!.heldUntil, b.sure!.heldUntil) };
  return { possible, sure: surely ? sure : null };
}

/** Whether it can have held on a day of the span. */
export function canHaveBeenIn({ possible }: Presence, span: DaySpan): boolean {
  return possible.first <= span.last && possible.last >= span.first;
}

/** Whether it held on a day of the span however its dates are read. */
export function surelyWasIn({ sure }: Presence, span: DaySpan): boolean {
  return sure !== null && sure.begunBy <= span.last && sure.heldUntil >= span.first;
}
