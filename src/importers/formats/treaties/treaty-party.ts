/** Shared by the party rows of treaty databases: the status and the spell follow from the dates of steps. */
import type { SpellInput } from '../../../model/spell';

export interface PartyDates {
  readonly signed: string | null;
  readonly ratified: string | null;
  /** Whether the data say that it was ratified, but not when. */
  readonly ratifiedUndated?: boolean;
  readonly inForce: string | null;
  /** The end for this party; ".." if the data say that there is none. */
  readonly end: string | null;
  /** Whether the data say that it is not in force for this party. */
  readonly notInForce?: boolean;
}

/**
 * The spell and the status of a party. It is a party from entry into force, or else from ratification. It is a contracting state from
 * ratification of a treaty that is not in force (Vienna Convention, article 2(1)(f)), and a signatory from signature. The status is null
 * without a date.
 */
export function partySpell({ signed, ratified, ratifiedUndated = false, inForce, end, notInForce = false }: PartyDates): {
  readonly spell: SpellInput;
  readonly status: string | null;
} {
  const binding = inForce ?? ratified;
  const isBound = binding !== null || ratifiedUndated;
  const bound = notInForce && inForce === null ? 'CONTRACTING_STATE' : 'PARTY';
  const status = isBound ? bound : signed !== null ? 'SIGNATORY' : null;
  return { spell: { start: isBound ? binding : signed, end }, status };
}

/** The words that manytreaties uses for the number of parties that a treaty is open to. */
const AMBITS: Readonly<Record<string, string>> = {
  Bilateral: 'BILATERAL',
  Trilateral: 'PLURILATERAL',
  Regional: 'PLURILATERAL',
  Interregional: 'PLURILATERAL',
  Plurilateral: 'PLURILATERAL',
  Multilateral: 'MULTILATERAL',
};

/** BILATERAL, PLURILATERAL or MULTILATERAL, or null for other words. */
export function parseAmbit(word: string): string | null {
  return AMBITS[word] ?? null;
}
