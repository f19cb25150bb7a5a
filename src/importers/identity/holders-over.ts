/** Finds who held a code over a spell. If the code passed from one state to another, each state gets its own part of the spell. */
import { type Day, formatDay, LATEST_DAY } from '../../model/day';
import { readBounds, type Spell } from '../../model/spell';
import type { Identity } from './identity';

/** A holder and its part of the spell. */
export interface HeldSpell {
  readonly id: string;
  readonly spell: Spell;
}

/**
 * The holders of the code over the spell, in order of time; nearly always one.
 * @throws RowRejected if no actor held it at any time of the spell, or if more than one held it at once.
 */
export function holdersOver(identity: Identity, scheme: string, value: string, spell: Spell, column: string): HeldSpell[] {
  const held = identity.findHolders(`${scheme}:${value}`) ?? [];
  const [first, last] = certainDays(spell);
  const firstPart = { id: firstHolder(identity, [scheme, value, column], spell, [first, last]), day: first };
  if (held.length === 1 || first >= last) return [{ id: firstPart.id, spell }];
  const cuts = held.flatMap(({ from, to }) => [from, to + 1]).filter((day) => first < day && day <= last);
  const later = [...new Set(cuts)].sort((a, b) => a - b).map((day) => ({ id: identity.findId(scheme, value, on(day)), day }));
  // If no actor took over the code, the last holder keeps the rest of the spell as written.
  const parts = [firstPart, ...later].filter((part): part is { id: string; day: Day } => part.id !== undefined);
  const changes = parts.filter((part, index) => index === 0 || part.id !== parts[index - 1]?.id);
  return changes.map(({ day, id }, index) => ({ id, spell: cutSpell(spell, index === 0 ? null : day, changes[index + 1]?.day ?? null) }));
}

/**
 * The holder at the start of the spell. A source can start the spell before its holder had the code: the start stays as given. Without any
 * date, the present holder.
 */
function firstHolder(
  identity: Identity,
  [scheme, value, column]: readonly [string, string, string],
  spell: Spell,
  [first, last]: readonly [Day, Day],
): string {
  const present = spell.start === null && spell.end === null ? identity.findPresentId(scheme, value) : undefined;
  const days = { earliest: first, latest: spell.end === null ? last : readBounds(spell).endLatest };
  return present ?? identity.idOrReject(scheme, value, days, column);
}

const on = (day: Day) => ({ earliest: day, latest: day });

/**
 * From the first day on which the spell has certainly begun to the last day on which it has certainly not ended. So no holder gets days
 * that are only possible.
 */
function certainDays(spell: Spell): [Day, Day] {
  const { startEarliest, startLatest, endEarliest } = readBounds(spell);
  const last = spell.end === null ? LATEST_DAY : endEarliest;
  if (spell.start === null) return [last, last];
  return startLatest <= last ? [startLatest, last] : [startEarliest, startEarliest];
}

/**
 * The part of a spell from one day to the day before the next holder's part. If the source does not say when the spell ended, it may have
 * ended before the code passed on. Then no part has an end, and the existence of a former state limits its part.
 */
function cutSpell(spell: Spell, from: Day | null, next: Day | null): Spell {
  const start = from === null ? spell.start : formatDay(from);
  return next === null || spell.endStatus === 'UNKNOWN' ? { ...spell, start } : { start, end: formatDay(next - 1), endStatus: 'ENDED' };
}
