/** What two actors share through their own ties: organisations in which both are full members, and treaties to which both are parties. */
import type { Countable } from './countable';
import { type DyadFacts, type Part, readValues } from './dyad-facts';
import { presenceTogether } from './presence';

const STATUS = { MEMBER_OF: 'FULL', PARTY_TO: 'PARTY' } as const;

/** Every organisation or treaty in which both held the status on the same day. */
export function jointEntities(facts: DyadFacts, type: 'MEMBER_OF' | 'PARTY_TO', a: string, b: string): Countable[] {
  const theirs = facts.findParts(b, type);
  return [...facts.findParts(a, type)].flatMap(([entity, mine]) => {
    const [ofA, ofB] = [withStatus(mine, type), withStatus(theirs.get(entity) ?? [], type)];
    return ofA.flatMap((one) => ofB.flatMap((other) => together(entity, one, other)));
  });
}

function withStatus(parts: readonly Part[], type: 'MEMBER_OF' | 'PARTY_TO'): Part[] {
  return parts.filter((part) => readValues(part, 'status').includes(STATUS[type]));
}

function together(entity: string, one: Part, other: Part): Countable[] {
  const presence = presenceTogether(one.spell.bounds, other.spell.bounds);
  return presence === null ? [] : [{ key: entity, entity, ties: [one.tie, other.tie], sides: [[presence]] }];
}
