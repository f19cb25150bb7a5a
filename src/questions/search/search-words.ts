/** The words of a search, and how well a word in a name or text matches one of them. */
import { distance } from 'fastest-levenshtein';
import { InvalidArgument } from '../../errors';
import { asSearched } from '../../model/search-text';

/** A word of a search: in plain Latin letters, and as it was written. */
export interface SearchWord {
  readonly latin: string;
  readonly written: string;
}

/** A word of a name or text, with its position. */
export interface Token {
  readonly latin: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const MAX_WORDS = 10;
const MAX_LENGTH = 200;
/** In words of at least this length, one letter may be wrong. */
const FORGIVEN_FROM = 5;

/** Letters with a dot after each: U.S.A. is one word. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** The words of a name or text. */
export function tokenise(text: string): Token[] {
  const dotted = [...text.matchAll(DOTTED)].map(({ 0: word, index }) => ({
    ...toSearchWord(word.replaceAll('.', '')),
    start: index,
    end: index + word.length,
  }));
  const others = wordsIn(text.replace(DOTTED, (word) => ' '.repeat(word.length)));
  return dotted.length === 0 ? others : [...dotted, ...others].sort((a, b) => a.start - b.start);
}

function wordsIn(text: string): Token[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ ...toSearchWord(word), start: index, end: index + word.length }));
}

function toSearchWord(word: string): SearchWord {
  // any-ascii may write a sign as several characters, with spaces or other signs among them.
  return { latin: asSearched(word).replace(/[^a-z0-9']/g, ''), written: word.toLowerCase().replaceAll('’', "'") };
}

/** The words of a search. @throws InvalidArgument for a text that has no words, has too many words, or is too long. */
export function searchWords(text: string): SearchWord[] {
  const shown = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  const refuse = (what: string) =>
    new InvalidArgument(`search.text: "${shown}" ${what}. Accepted: one to ${MAX_WORDS} words, in any script.`);
  if (text.length > MAX_LENGTH) throw refuse(`has ${text.length} characters, over ${MAX_LENGTH}`);
  const words = tokenise(text)
    .map(({ latin, written }) => ({ latin, written }))
    .filter(({ latin }) => latin !== '');
  if (words.length === 0) throw refuse('holds no word');
  if (words.length > MAX_WORDS) throw refuse(`holds ${words.length} words`);
  return words;
}

/** Whether a letter of the word may be wrong. */
export function isForgiven({ latin }: SearchWord): boolean {
  return latin.length >= FORGIVEN_FROM;
}

/**
 * How well a token matches a word: 1 if they are equal, less if the token begins with the word, least if one letter is wrong, 0 if it does
 * not match.
 */
export function closeness(word: SearchWord, token: SearchWord): number {
  if (token.latin === word.latin || token.written === word.written) return 1;
  if (word.latin.includes("'") || token.latin.includes("'")) {
    if (joined(word) === joined(token)) return 1;
    if (token.latin.split("'").includes(word.latin)) return 0.95;
  }
  if (token.latin.startsWith(word.latin)) return 0.6 + (0.3 * word.latin.length) / token.latin.length;
  return isForgiven(word) && oneLetterOff(word.latin, token.latin) ? 0.5 : 0;
}

const joined = ({ latin }: SearchWord): string => latin.replaceAll("'", '');

/** One letter added, missing or different, or two letters exchanged. */
function oneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const steps = distance(a, b);
  return steps === 1 || (steps === 2 && a.length === b.length && isSwap(a, b));
}

function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
