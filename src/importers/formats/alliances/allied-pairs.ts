/** Pairs of members of one pact: two members are allied from the later entry to the earlier exit. */
import { readBounds, type Spell } from '../../../model/spell';

/** A member's spell in a pact and its obligations during the spell. */
export interface PactMember {
  readonly id: string;
  readonly spell: Spell;
  readonly obligations: readonly string[];
}

export interface AlliedPair {
  readonly a: string;
  readonly b: string;
  readonly spell: Spell;
  /** The obligations of either of the two. */
  readonly obligations: readonly string[];
}

/** Every pair whose spells have days in common. */
export function alliedPairs(members: readonly PactMember[]): AlliedPair[] {
  return members.flatMap((one, index) => members.slice(index + 1).flatMap((other) => pairMembers(one, other)));
}

function pairMembers(one: PactMember, other: PactMember): AlliedPair[] {
  if (one.id === other.id) return [];
  const [mine, theirs] = [readBounds(one.spell), readBounds(other.spell)];
  const start = mine.startEarliest >= theirs.startEarliest ? one.spell : other.spell;
  const end = lastDay(one.spell) <= lastDay(other.spell) ? one.spell : other.spell;
  const first = Math.max(mine.startEarliest, theirs.startEarliest);
  // A member that leaves on the day another enters was not allied with it.
  if (first >= Math.min(lastDay(one.spell), lastDay(other.spell))) return [];
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const obligations = [...new Set([...one.obligations, ...other.obligations])].sort();
  return [{ a: a.id, b: b.id, spell: { start: start.start, end: end.end, endStatus: end.endStatus }, obligations }];
}

/** The last day that the spell as written can include; for a censored spell, the last day covered. */
function lastDay(spell: Spell): number {
  const { endLatest } = readBounds(spell.endStatus === 'CENSORED' ? { ...spell, endStatus: 'ENDED' } : spell);
  return endLatest;
}
