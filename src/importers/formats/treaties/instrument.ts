/**
 * The kind of instrument that a treaty is. The source's own column gives it, or else a rule on the title, and then it is marked as
 * inferred.
 */
import type { TREATY_INSTRUMENTS } from '../../../domain/entity-kinds';

type Instrument = (typeof TREATY_INSTRUMENTS)[number];

/** The words in manytreaties' column TypeAgree that name the instrument; MOU and Regulation do not. */
const BY_COLUMN: Readonly<Record<string, Instrument>> = {
  Agreement: 'AGREEMENT',
  Protocol: 'PROTOCOL',
  Amendment: 'AMENDMENT',
  Extending: 'AMENDMENT',
  Resolution: 'NON_BINDING',
  Report: 'NON_BINDING',
};

/** The first match counts: an exchange of notes that amends is an amendment, and so is an amendment of a protocol. */
const BY_TITLE: readonly (readonly [RegExp, Instrument])[] = [
  [/\b(amend(ment|ments|ing)?|modif(y|ying|ication)|extending|extension|prolong\w*|renew(al|ing))\b/i, 'AMENDMENT'],
  [/\bexchange of (notes|letters)\b/i, 'EXCHANGE_OF_NOTES'],
  [/\bprotocols?\b/i, 'PROTOCOL'],
  [
    /\b(resolution|declaration|recommendations?|general comment|code of (conduct|ethics|practice)|guidelines?|(action )?plan of action|action plan|report)\b/i,
    'NON_BINDING',
  ],
];

export type ReadInstrument = {
  readonly instrument: Instrument;
  /** Null if the source's own column gives the instrument. */
  readonly instrumentInferred: true | null;
};

/** AGREEMENT if neither the column nor the title names another instrument. */
export function readInstrument(column: string | null, title: string): ReadInstrument {
  const stated = BY_COLUMN[column ?? ''];
  if (stated) return { instrument: stated, instrumentInferred: null };
  return { instrument: BY_TITLE.find(([words]) => words.test(title))?.[1] ?? 'AGREEMENT', instrumentInferred: true };
}

/** The places of signature, which the data put in one cell: `London; Moscow; Washington D.C.`. */
export function parsePlaces(cell: string): string[] {
  return cell
    .split(';')
    .map((place) => place.trim())
    .filter((place) => place !== '');
}
