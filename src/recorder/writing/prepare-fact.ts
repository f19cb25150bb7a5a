/** Prepares a fact for recording: its tie, assertion and content, and a digest of the content. */
import { hash } from 'node:crypto';
import { InvalidFact } from '../../errors';
import {
  type AssertionWithContent,
  canonicalContent,
  canonicalProperties,
  readAssertionFact,
  type TieEnds,
} from '../../model/assertion-version';
import { DigestTable, digestNumber } from '../../model/digest-table';
import type { EntityFact, Fact, SourceLocation } from '../../model/fact';

export interface PreparedTie {
  readonly tie: TieEnds;
  readonly asserted: AssertionWithContent;
  readonly place: SourceLocation;
  readonly digest: string;
}

export interface PreparedEntity {
  readonly entity: EntityFact;
  readonly digest: string;
}

export type PreparedFact = PreparedTie | PreparedEntity;

/** Whether the fact is about a tie. */
export function isPreparedTie(fact: PreparedFact): fact is PreparedTie {
  return 'tie' in fact;
}

/** @throws InvalidFact at the fact's place. */
export function prepareFact(fact: Fact): PreparedFact {
  if (fact.fact === 'entity') {
    return { entity: fact, digest: computeDigest([fact.id, JSON.stringify(canonicalProperties(fact.properties))]) };
  }
  const { tie, asserted } = readAssertionFact(fact);
  return { tie, asserted, place: fact.place, digest: computeDigest([asserted.assertion.assertionId, canonicalContent(asserted.content)]) };
}

export function computeDigest(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) text += `${part}\n`;
  return hash('sha256', text, 'base64').slice(0, 22);
}

/**
 * Keeps the content of each assertion in one recording. Otherwise, of two different contents the last one would win, and the result would
 * depend on the order of facts.
 */
export class RecordedContents {
  private readonly digests = new DigestTable(1);

  /** @throws InvalidFact when the same record comes with other content. */
  register(fact: PreparedFact): void {
    if (!isPreparedTie(fact)) return;
    const { assertionId, record } = fact.asserted.assertion;
    const [earlier] = this.digests.get(assertionId) ?? [];
    const digest = digestNumber(fact.digest);
    if (earlier === undefined) this.digests.set(assertionId, digest);
    else if (earlier !== digest) {
      const what = `the record "${record}" is in this recording already, with other content. Accepted: one record once; a second spell under a record key of its own.`;
      throw new InvalidFact([{ where: fact.place, what }]);
    }
  }
}
