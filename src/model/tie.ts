/** The tie an assertion speaks of: its ends as stored and its ids. */
import type { AssertionFact } from './fact';
import { assertionIdOf, tieIdOf } from './ids';
import { tieType } from './tie-types';

/** The ends as stored: a tie without direction has its lower id first. */
export function storedEnds(type: string, subject: string, object: string): readonly [string, string] {
  return tieType(type)?.symmetric && object < subject ? [object, subject] : [subject, object];
}

/** The tie's and the assertion's ids for a fact. */
export function idsOfAssertion(fact: Pick<AssertionFact, 'type' | 'subject' | 'object' | 'key' | 'sourceId' | 'record'>): {
  tieId: string;
  assertionId: string;
} {
  const [subject, object] = storedEnds(fact.type, fact.subject, fact.object);
  const tieId = tieIdOf(fact.type, subject, object, fact.key);
  return { tieId, assertionId: assertionIdOf(tieId, fact.sourceId, fact.record) };
}
