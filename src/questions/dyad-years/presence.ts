/** When a spell may have held and when it certainly did, for spans of days instead of single days. */
import type { Day } from '../../model/day';
import type { DaySpan } from '../../model/day-spans';
import type { SpellBounds } from '../../model/spell';

/**
 * `possible` are the days on which a spell may have held. `sure` says by when it certainly began and until when it held; null if it may not
 * have held at all.
 */
export interface Presence {
  readonly possible: DaySpan;
  readonly sure: { readonly begunBy: Day; readonly heldUntil: Day } | null;
}

/** The presence of something that certainly held at some time. */
type SurePresence = Presence & { readonly sure: NonNullable<Presence['sure']> };

/** The presence of one spell: it began no later than it can have ended, and ended no earlier than it can have begun. */
export function toPresence({ startEarliest, startLatest, endEarliest, endLatest }: SpellBounds): SurePresence {
  return {
    possible: { first: startEarliest, last: endLatest },
    sure: { begunBy: Math.min(startLatest, endLatest), heldUntil: Math.max(endEarliest, startEarliest) },
  };
}

/** The presence of two spells on the same day; null if they share no day. It is sure if each certainly began before the other ended. */
export function presenceTogether(one: SpellBounds, other: SpellBounds): Presence | null {
  const [a, b] = [toPresence(one), toPresence(other)];
  const possible = { first: Math.max(a.possible.first, b.possible.first), last: Math.min(a.possible.last, b.possible.last) };
  if (possible.first > possible.last) return null;
  const surely = a.sure.begunBy <= b.sure.heldUntil && b.sure.begunBy <= a.sure.heldUntil;
  const sure = { begunBy: Math.max(a.sure.begunBy, b.sure.begunBy), heldUntil: Math.min(a.sure.heldUntil, b.sure.heldUntil) };
  return { possible, sure: surely ? sure : null };
}

/** Whether it may have held on a day of the span. */
export function canHaveBeenIn({ possible }: Presence, span: DaySpan): boolean {
  return possible.first <= span.last && possible.last >= span.first;
}

/** Whether it held on a day of the span under every reading of its dates. */
export function surelyWasIn({ sure }: Presence, span: DaySpan): boolean {
  return sure !== null && sure.begunBy <= span.last && sure.heldUntil >= span.first;
}
