/** The tie of an assertion: its ends as stored and its ids. */

import { tieType } from '../domain/tie-types';
import type { AssertionFact } from './fact';
import { buildAssertionId, buildTieId } from './ids';

/** The ends as stored: a tie without direction has its lower id first. */
export function storedEnds(type: string, subject: string, object: string): readonly [string, string] {
  return tieType(type)?.symmetric && object < subject ? [object, subject] : [subject, object];
}

type NamingFact = Pick<AssertionFact, 'type' | 'subject' | 'object' | 'key' | 'sourceId' | 'record'>;

export interface AssertionIds {
  readonly tieId: string;
  readonly assertionId: string;
}

/** Several rules request the ids of one fact in a row, and millions of facts come from files. */
let last: { readonly fact: NamingFact; readonly ids: AssertionIds } | undefined;

/** The tie's and the assertion's ids for a fact. */
export function buildAssertionIds(fact: NamingFact): AssertionIds {
  if (last?.fact === fact) return last.ids;
  const [subject, object] = storedEnds(fact.type, fact.subject, fact.object);
  const tieId = buildTieId(fact.type, subject, object, fact.key);
  const ids = { tieId, assertionId: buildAssertionId(tieId, fact.sourceId, fact.record) };
  last = { fact, ids };
  return ids;
}
