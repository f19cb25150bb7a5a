/** Acts of one actor towards another: events told with their roles, and claims of event coders. */
import { isOfNature, type Nature } from './acts';
import type { Countable } from './countable';
import { type DyadFacts, type Part, saidOf } from './dyad-facts';
import { type Fits, occasions, stoodApart } from './occasions';
import { presenceOf } from './presence';

/** Every act of that nature which `a` did towards `b`. */
export function actsTowards(facts: DyadFacts, nature: Nature, a: string, b: string): Countable[] {
  return [...occasions(facts, a, b, (event) => isOfNature(event, nature), towards(nature)), ...claimedActs(facts, nature, a, b)];
}

const DIRECTED: readonly unknown[] = ['ACTOR', 'TARGET'];
const isDirected = (part: Part): boolean => saidOf(part, 'role').some((role) => DIRECTED.includes(role));

/** An act has an actor and a target. Where neither part is said to be one, both act: cooperating with one another, or fighting on different sides. */
function towards(nature: Nature): Fits {
  return (a, b) => {
    if (isDirected(a) || isDirected(b)) return saidOf(a, 'role').includes('ACTOR') && saidOf(b, 'role').includes('TARGET');
    return nature === 'COOPERATIVE' || stoodApart(a, b);
  };
}

/** A claim is in the years that its date can mean; one without a date is in none. */
function claimedActs(facts: DyadFacts, nature: Nature, a: string, b: string): Countable[] {
  const ofB = facts.partsOf(b, 'ABOUT');
  return [...facts.partsOf(a, 'ABOUT')].flatMap(([id, mine]) => {
    const claim = facts.thing(id);
    if (!claim?.dated || !isOfNature(claim, nature)) return [];
    const { first, last } = claim.dated;
    const presence = presenceOf({ startEarliest: first, startLatest: last, endEarliest: first, endLatest: last });
    const objects = (ofB.get(id) ?? []).filter((part) => saidOf(part, 'role').includes('OBJECT'));
    const subjects = mine.filter((part) => saidOf(part, 'role').includes('SUBJECT'));
    return subjects.flatMap((one) => objects.map((other) => ({ key: id, thing: id, ties: [one.tie, other.tie], sides: [[presence]] })));
  });
}
