/** Acts of one actor towards another: events with roles, and claims of event coders. */
import { isOfNature, type Nature } from './acts';
import type { Countable } from './countable';
import { type DyadFacts, type Part, readValues } from './dyad-facts';
import { areOpposed, type Fits, occasions } from './occasions';
import { toPresence } from './presence';

/** Every act of that nature by `a` towards `b`. */
export function actsTowards(facts: DyadFacts, nature: Nature, a: string, b: string): Countable[] {
  return [...occasions(facts, a, b, (event) => isOfNature(event, nature), towards(nature)), ...claimedActs(facts, nature, a, b)];
}

const DIRECTED: readonly unknown[] = ['ACTOR', 'TARGET'];
const isDirected = (part: Part): boolean => readValues(part, 'role').some((role) => DIRECTED.includes(role));

/**
 * An act has an actor and a target. If neither part has such a role, both act: they cooperate with each other, or fight on different sides.
 */
function towards(nature: Nature): Fits {
  return (a, b) => {
    if (isDirected(a) || isDirected(b)) return readValues(a, 'role').includes('ACTOR') && readValues(b, 'role').includes('TARGET');
    return nature === 'COOPERATIVE' || areOpposed(a, b);
  };
}

/** A claim counts in the years that its date can mean; a claim without a date counts in none. */
function claimedActs(facts: DyadFacts, nature: Nature, a: string, b: string): Countable[] {
  const partsOfB = facts.findParts(b, 'ABOUT');
  return [...facts.findParts(a, 'ABOUT')].flatMap(([id, mine]) => {
    const claim = facts.entity(id);
    if (!claim?.dated || !isOfNature(claim, nature)) return [];
    const { first, last } = claim.dated;
    const presence = toPresence({ startEarliest: first, startLatest: last, endEarliest: first, endLatest: last });
    const objects = (partsOfB.get(id) ?? []).filter((part) => readValues(part, 'role').includes('OBJECT'));
    const subjects = mine.filter((part) => readValues(part, 'role').includes('SUBJECT'));
    return subjects.flatMap((one) => objects.map((other) => ({ key: id, entity: id, ties: [one.tie, other.tie], sides: [[presence]] })));
  });
}
