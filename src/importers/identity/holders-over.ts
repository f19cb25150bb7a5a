/** Who held a code over a spell: where it passed from one state to another meanwhile, each is told of its own part. */
import { type Day, EARLIEST_DAY, formatDay, LATEST_DAY } from '../../model/day';
import { boundsOf, type Spell } from '../../model/spell';
import type { Identity } from './identity';

/** A holder and the part of the spell that is theirs. */
export interface HeldSpell {
  readonly id: string;
  readonly spell: Spell;
}

/**
 * The holders of the code over the spell, in order of time; nearly always one.
 * @throws RowRejected where nobody, or more than one at once, held it.
 */
export function holdersOver(identity: Identity, scheme: string, value: string, spell: Spell, column: string): HeldSpell[] {
  const dated = (identity.holdersOf(`${scheme}:${value}`) ?? []).filter(({ from }) => from !== EARLIEST_DAY);
  const [first, last] = stretchOf(spell);
  if (dated.length === 0 || first >= last) return [{ id: identity.idOrReject(scheme, value, first, column), spell }];
  const cuts = dated.flatMap(({ from, to }) => [from, to + 1]).filter((day) => first < day && day <= last);
  const starts = [first, ...new Set(cuts)].sort((a, b) => a - b);
  const parts = starts.map((day) => ({ day, id: identity.idOrReject(scheme, value, day, column) }));
  const changes = parts.filter((part, index) => index === 0 || part.id !== parts[index - 1]?.id);
  return changes.map(({ day, id }, index) => ({ id, spell: partOf(spell, index === 0 ? null : day, changes[index + 1]?.day ?? null) }));
}

/** From the day it had surely begun to the day it may have ended, so that no holder is told of days that are only possible. */
function stretchOf(spell: Spell): [Day, Day] {
  const { startEarliest, startLatest, endEarliest } = boundsOf(spell);
  const last = spell.end === null ? LATEST_DAY : endEarliest;
  if (spell.start === null) return [last, last];
  return startLatest <= last ? [startLatest, last] : [startEarliest, startEarliest];
}

function partOf(spell: Spell, from: Day | null, next: Day | null): Spell {
  const start = from === null ? spell.start : formatDay(from);
  return next === null ? { ...spell, start } : { start, end: formatDay(next - 1), endStatus: 'ENDED' };
}
