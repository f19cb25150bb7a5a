/** Texts as filters compare them: without capitals and accents. Neo4j folds what is stored by the same rule (src/schema/translation/fold-texts.ts). */
import { asSearched } from './search-text';

/** What is replaced in a text, and by what. */
export type Folding = readonly [written: string, folded: string];

const charactersFrom = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));

/** Accents, once a letter is taken apart into its base and its marks. */
const MARKS: readonly Folding[] = charactersFrom(0x300, 0x36f).map((mark) => [mark, '']);

/** Latin letters that cannot be taken apart, such as ß, ø, ł and the i without a dot: as search writes them. */
const LETTERS: readonly Folding[] = charactersFrom(0xdf, 0x24f)
  .filter((letter) => letter === letter.normalize('NFKD') && letter === letter.toLowerCase())
  .map((letter): Folding => [letter, asSearched(letter)])
  .filter(([letter, plain]) => /\p{Script=Latin}/u.test(letter) && /^[a-z]+$/.test(plain));

/** The sigma at the end of a word, and apostrophes as printers set them. */
const SIGNS: readonly Folding[] = [['ς', 'σ'], ...['’', '‘', 'ʼ', 'ʻ'].map((apostrophe): Folding => [apostrophe, "'"])];

/** Each is replaced in a text that is taken apart (NFKD) and lower-case; what is left is put together again (NFC). All of them are beyond ASCII. */
export const FOLDINGS: readonly Folding[] = [...MARKS, ...LETTERS, ...SIGNS];

/** The text without capitals and accents. */
export function foldText(text: string): string {
  const decomposed = text.normalize('NFKD').toLowerCase();
  return FOLDINGS.reduce((folded, [written, plain]) => folded.replaceAll(written, plain), decomposed).normalize('NFC');
}
