/** How well an entity matches a search, and where. */
import { required } from '../../errors';
import { isParticle } from '../../model/search-text';
import type { EndStatus, SpellBounds } from '../../model/spell';
import { closeness, type SearchWord, type Token, tokenise } from './search-words';

/** An edge that gives an entity's name over a spell, as stored. */
export interface NameSpell extends SpellBounds {
  readonly name: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: EndStatus;
  readonly tieId: string;
  readonly sourceId: string;
  readonly standing: string;
}

/** A name or text of an entity. */
export interface Searched {
  readonly field: string;
  readonly value: string;
  /** The weight of a match, if it differs from the weight of its field. */
  readonly weight?: number | undefined;
  /** When sources gave it that name; absent if none does. */
  readonly spells?: readonly NameSpell[];
}

export interface SearchPart {
  readonly text: string;
  readonly matched: boolean;
}

export interface SearchMatch extends Omit<Searched, 'weight'> {
  readonly parts: readonly SearchPart[];
}

export interface EntityMatch {
  /** From 0 to 1. The score is 1 if the text is exactly the name or code. */
  readonly score: number;
  readonly matches: readonly SearchMatch[];
}

/** The fields whose values are names of the whole entity. */
export const NAME_FIELDS: readonly string[] = ['name', 'aliases', 'officialName', 'abbreviation', 'shortTitle'];

/** The weight of a match in each field: a name identifies the entity, a text only mentions it. */
export const SEARCHED_FIELDS: Readonly<Record<string, number>> = {
  name: 1,
  aliases: 0.98,
  abbreviation: 0.98,
  shortTitle: 0.97,
  officialName: 0.96,
  familyName: 0.9,
  givenName: 0.85,
  text: 0.5,
  paraphrase: 0.45,
  predicate: 0.4,
};
/** The highest weight of a match that is not the complete name, word for word. */
const NOT_EXACT = 0.99;
/** The factor for words that are spread over several names or texts. */
const SPREAD_FACTOR = 0.6;
/** Characters shown of a long text. */
const MAX_EXCERPT = 160;

interface FieldMatch {
  readonly searched: Searched;
  readonly score: number;
  readonly close: readonly number[];
  readonly marks: readonly Mark[];
}
interface Mark {
  readonly start: number;
  readonly end: number;
}

/** The match, or null if any word is not found. */
export function matchEntity(words: readonly SearchWord[], all: readonly Searched[]): EntityMatch | null {
  const fieldMatches = all.map((searched) => matchField(words, searched)).filter(({ marks }) => marks.length > 0);
  const best = words.map((_, at) => Math.max(0, ...fieldMatches.map(({ close }) => required(close[at], 'the closeness of a word'))));
  if (best.some((one) => one === 0)) return null;
  const single = Math.max(0, ...fieldMatches.filter(({ close }) => close.every((one) => one > 0)).map(({ score }) => score));
  const spread = SPREAD_FACTOR * average(fieldMatches.map(({ score }) => score));
  const ordered = [...fieldMatches].sort((a, b) => b.score - a.score);
  return { score: rounded(Math.max(single, spread)), matches: ordered.map(toSearchMatch) };
}

function matchField(words: readonly SearchWord[], searched: Searched): FieldMatch {
  const tokens = tokenise(searched.value);
  const marks = new Map<number, Mark>();
  const close = words.map((word) => {
    const each = tokens.map((token) => closeness(word, token));
    const best = Math.max(0, ...each);
    tokens.forEach((token, at) => {
      if (best > 0 && each[at] === best) marks.set(token.start, toMark(word, token, best));
    });
    return best;
  });
  matchJoined(words, tokens, close, marks);
  const share = tokens.length === 0 ? 0 : marks.size / tokens.length;
  // The words count most. The share of matched words separates a name from a mention.
  const base = average(close) * (0.5 + 0.5 * share);
  const exact =
    words.length === tokens.length && words.every((word, at) => closeness(word, required(tokens[at], 'the token of a word')) === 1);
  const score = (searched.weight ?? SEARCHED_FIELDS[searched.field] ?? 0) * (exact ? 1 : Math.min(base, NOT_EXACT));
  return { searched, score, close, marks: [...marks.values()].sort((a, b) => a.start - b.start) };
}

/** Matches words that one side writes as one word and the other as two: `alassad` matches `al-Assad`, and `al assad` matches `Alassad`. */
function matchJoined(words: readonly SearchWord[], tokens: readonly Token[], close: number[], marks: Map<number, Mark>): void {
  const getCloseness = (index: number) => required(close[index], 'the closeness of a word');
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const pair = next && token.latin + next.latin;
    words.forEach((word, index) => {
      if (next && word.latin === pair && getCloseness(index) < JOINED) {
        close[index] = JOINED;
        for (const one of [token, next]) marks.set(one.start, { start: one.start, end: one.end });
      }
      const following = words[index + 1];
      if (!following || !isParticle(word.latin) || token.latin !== word.latin + following.latin) return;
      for (const one of [index, index + 1]) close[one] = Math.max(getCloseness(one), JOINED);
      marks.set(token.start, { start: token.start, end: token.end });
    });
  }
}

/** The closeness of words that differ only in where they are separated. */
const JOINED = 0.98;

/**
 * If only the beginning of a token matches, marks that beginning; if its letters do not correspond one to one, marks the complete token.
 */
function toMark(word: SearchWord, token: Token, close: number): Mark {
  const begun = close < 1 && token.latin.startsWith(word.latin) && token.latin.length === token.end - token.start;
  return { start: token.start, end: begun ? token.start + word.latin.length : token.end };
}

function toSearchMatch({ searched: { field, value, spells = [] }, marks }: FieldMatch): SearchMatch {
  const [from, to] = pickExcerpt(value, required(marks[0], 'a mark of a match'));
  const parts: SearchPart[] = [];
  let at = from;
  const add = (end: number, matched: boolean) => {
    if (end > at) parts.push({ text: value.slice(at, end), matched });
    at = Math.max(at, end);
  };
  for (const { start, end } of marks.filter((mark) => mark.start >= from && mark.end <= to)) {
    add(start, false);
    add(end, true);
  }
  add(to, false);
  if (from > 0) parts.unshift({ text: '…', matched: false });
  if (to < value.length) parts.push({ text: '…', matched: false });
  return { field, value: parts.map(({ text }) => text).join(''), parts, spells };
}

/** The complete value if it is short; otherwise complete words around the first match. */
function pickExcerpt(value: string, { start }: Mark): readonly [number, number] {
  if (value.length <= MAX_EXCERPT) return [0, value.length];
  const near = Math.max(0, start - MAX_EXCERPT / 3);
  const from = near === 0 ? 0 : value.indexOf(' ', near) + 1;
  const far = from + MAX_EXCERPT;
  const to = far >= value.length ? value.length : Math.max(value.lastIndexOf(' ', far), start + 1);
  return [from > start ? start : from, to];
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000;
