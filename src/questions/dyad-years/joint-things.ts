/** What two actors have in common through their own ties: organisations of which both are full members, treaties to which both are parties. */
import type { Countable } from './countable';
import { type DyadFacts, type Part, saidOf } from './dyad-facts';
import { presenceTogether } from './presence';

const STATUS = { MEMBER_OF: 'FULL', PARTY_TO: 'PARTY' } as const;

/** Every organisation or treaty in which both held the status on one day. */
export function jointThings(facts: DyadFacts, type: 'MEMBER_OF' | 'PARTY_TO', a: string, b: string): Countable[] {
  const theirs = facts.partsOf(b, type);
  return [...facts.partsOf(a, type)].flatMap(([thing, mine]) => {
    const [ofA, ofB] = [inFull(mine, type), inFull(theirs.get(thing) ?? [], type)];
    return ofA.flatMap((one) => ofB.flatMap((other) => together(thing, one, other)));
  });
}

function inFull(parts: readonly Part[], type: 'MEMBER_OF' | 'PARTY_TO'): Part[] {
  return parts.filter((part) => saidOf(part, 'status').includes(STATUS[type]));
}

function together(thing: string, one: Part, other: Part): Countable[] {
  const presence = presenceTogether(one.spell.bounds, other.spell.bounds);
  return presence === null ? [] : [{ key: thing, thing, ties: [one.tie, other.tie], sides: [[presence]] }];
}
