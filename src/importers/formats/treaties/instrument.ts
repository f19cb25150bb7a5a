/** What sort of instrument a treaty is: by the source's own column, else by a rule on its title, and then marked as inferred. */
import type { TREATY_INSTRUMENTS } from '../../../model/entity-kinds';

type Instrument = (typeof TREATY_INSTRUMENTS)[number];

/** The words of manytreaties' column TypeAgree that say which; its MOU and Regulation say neither. */
const BY_COLUMN: Readonly<Record<string, Instrument>> = {
  Agreement: 'AGREEMENT',
  Protocol: 'PROTOCOL',
  Amendment: 'AMENDMENT',
  Extending: 'AMENDMENT',
  Resolution: 'NON_BINDING',
  Report: 'NON_BINDING',
};

/** In order: an exchange of notes that amends is an amendment, an amendment of a protocol as well. */
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
  /** Absent where the source's own column says it. */
  readonly instrumentInferred: true | null;
};

/** Agreement where neither the column nor the title says otherwise. */
export function readInstrument(column: string | null, title: string): ReadInstrument {
  const stated = BY_COLUMN[column ?? ''];
  if (stated) return { instrument: stated, instrumentInferred: null };
  return { instrument: BY_TITLE.find(([words]) => words.test(title))?.[1] ?? 'AGREEMENT', instrumentInferred: true };
}

/** The places of a signature, which the data put in one cell: `London; Moscow; Washington D.C.`. */
export function parsePlaces(cell: string): string[] {
  return cell
    .split(';')
    .map((place) => place.trim())
    .filter((place) => place !== '');
}
