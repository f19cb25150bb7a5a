/** A fact made ready for recording: the tie, assertion and telling it means, and a digest of its content. */
import { hash } from 'node:crypto';
import { InvalidFact } from '../../errors';
import { canonicalProperties, canonicalTelling, type TieEnds, type ToldAssertion, tellingOf } from '../../model/assertion-version';
import { DigestTable, digestNumber } from '../../model/digest-table';
import type { EntityFact, Fact, Place } from '../../model/fact';

export interface ToldTie {
  readonly tie: TieEnds;
  readonly told: ToldAssertion;
  readonly place: Place;
  readonly digest: string;
}

export interface ToldEntity {
  readonly entity: EntityFact;
  readonly digest: string;
}

export type ToldFact = ToldTie | ToldEntity;

/** Whether the fact tells of a tie. */
export function isToldTie(fact: ToldFact): fact is ToldTie {
  return 'tie' in fact;
}

/** @throws InvalidFact at the fact's place. */
export function toldFact(fact: Fact): ToldFact {
  if (fact.fact === 'entity') {
    return { entity: fact, digest: digestOf([fact.id, JSON.stringify(canonicalProperties(fact.properties))]) };
  }
  const { tie, told } = tellingOf(fact);
  return { tie, told, place: fact.place, digest: digestOf([told.assertion.assertionId, canonicalTelling(told.telling)]) };
}

export function digestOf(parts: readonly string[]): string {
  let text = '';
  for (const part of parts) text += `${part}\n`;
  return hash('sha256', text, 'base64').slice(0, 22);
}

/**
 * Remembers what each assertion was told to say in one recording. Whichever of two different tellings came last would otherwise hold, and the
 * result would depend on the order of facts.
 */
export class ToldOnce {
  private readonly digests = new DigestTable(1);

  /** @throws InvalidFact when the same record comes with other content. */
  hear(fact: ToldFact): void {
    if (!isToldTie(fact)) return;
    const { assertionId, record } = fact.told.assertion;
    const [earlier] = this.digests.get(assertionId) ?? [];
    const digest = digestNumber(fact.digest);
    if (earlier === undefined) this.digests.set(assertionId, digest);
    else if (earlier !== digest) {
      const what = `the record "${record}" is in this recording already, with other content. Accepted: one record once; a second spell under a record key of its own.`;
      throw new InvalidFact([{ where: fact.place, what }]);
    }
  }
}
