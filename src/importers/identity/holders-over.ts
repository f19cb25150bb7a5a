/** Who held a code over a spell: where it passed from one state to another meanwhile, each is told of its own part. */
import { type Day, formatDay, LATEST_DAY } from '../../model/day';
import { readBounds, type Spell } from '../../model/spell';
import type { Identity } from './identity';

/** A holder and the part of the spell that is theirs. */
export interface HeldSpell {
  readonly id: string;
  readonly spell: Spell;
}

/**
 * The holders of the code over the spell, in order of time; nearly always one.
 * @throws RowRejected where nobody held it at any time of the spell, or more than one at once.
 */
export function holdersOver(identity: Identity, scheme: string, value: string, spell: Spell, column: string): HeldSpell[] {
  const held = identity.findHolders(`${scheme}:${value}`) ?? [];
  const [first, last] = certainDays(spell);
  const firstPart = { id: firstHolder(identity, [scheme, value, column], spell, [first, last]), day: first };
  if (held.length === 1 || first >= last) return [{ id: firstPart.id, spell }];
  const cuts = held.flatMap(({ from, to }) => [from, to + 1]).filter((day) => first < day && day <= last);
  const later = [...new Set(cuts)].sort((a, b) => a - b).map((day) => ({ id: identity.findId(scheme, value, on(day)), day }));
  // Where nobody took the code over, the spell stays its last holder's, as written.
  const parts = [firstPart, ...later].filter((part): part is { id: string; day: Day } => part.id !== undefined);
  const changes = parts.filter((part, index) => index === 0 || part.id !== parts[index - 1]?.id);
  return changes.map(({ day, id }, index) => ({ id, spell: cutSpell(spell, index === 0 ? null : day, changes[index + 1]?.day ?? null) }));
}

/** The holder as the spell begins. A source may let it begin before its holder had the code: its start counts as given. Without any date, the holder of today. */
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

/** From the day it had surely begun to the day it may have ended, so that no holder is told of days that are only possible. */
function certainDays(spell: Spell): [Day, Day] {
  const { startEarliest, startLatest, endEarliest } = readBounds(spell);
  const last = spell.end === null ? LATEST_DAY : endEarliest;
  if (spell.start === null) return [last, last];
  return startLatest <= last ? [startLatest, last] : [startEarliest, startEarliest];
}

/**
 * The part of a spell from one day to the day before the next holder's. Where the source does not say when the spell ended, it may have ended before the
 * code passed on: then no part has an end, and the part of a state that no longer exists is limited by its existence.
 */
function cutSpell(spell: Spell, from: Day | null, next: Day | null): Spell {
  const start = from === null ? spell.start : formatDay(from);
  return next === null || spell.endStatus === 'UNKNOWN' ? { ...spell, start } : { start, end: formatDay(next - 1), endStatus: 'ENDED' };
}
