/**
 * Texts as filters compare them: without capitals and accents. Neo4j folds stored texts by the same rule
 * (src/schema/translation/fold-texts.ts).
 */
import { asSearched } from './search-text';

/** A replacement in a text: what is replaced, and by what. */
export type Folding = readonly [written: string, folded: string];

const charactersFrom = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));

/** Accents, after a letter is decomposed into its base and its marks. */
const MARKS: readonly Folding[] = charactersFrom(0x300, 0x36f).map((mark) => [mark, '']);

/** Latin letters that cannot be decomposed, such as ß, ø, ł and the i without a dot: replaced as in search. */
const LETTERS: readonly Folding[] = charactersFrom(0xdf, 0x24f)
  .filter((letter) => letter === letter.normalize('NFKD') && letter === letter.toLowerCase())
  .map((letter): Folding => [letter, asSearched(letter)])
  .filter(([letter, plain]) => /\p{Script=Latin}/u.test(letter) && /^[a-z]+$/.test(plain));

/** The sigma at the end of a word, and typographic apostrophes. */
const SIGNS: readonly Folding[] = [['ς', 'σ'], ...['’', '‘', 'ʼ', 'ʻ'].map((apostrophe): Folding => [apostrophe, "'"])];

/**
 * All replacements. They apply to decomposed (NFKD), lower-case text, which is composed again afterwards (NFC). All of them are outside
 * ASCII.
 */
export const FOLDINGS: readonly Folding[] = [...MARKS, ...LETTERS, ...SIGNS];

/** The text without capitals and accents. */
export function foldText(text: string): string {
  const decomposed = text.normalize('NFKD').toLowerCase();
  return FOLDINGS.reduce((folded, [written, plain]) => folded.replaceAll(written, plain), decomposed).normalize('NFC');
}
