/** A search for a code or an id: USA, U.S.A., cow:365 or state:USA is not a word of a name, but means one thing. */
import { type Day, LATEST_DAY } from '../../model/day';
import type { DaySpan } from '../../model/day-spans';
import { entityKindOfId } from '../../model/entity-kinds';
import type { EntityMatch } from './match-entity';

/** An entity with its codes, and the last day on which it existed, if it is gone. */
export interface Coded {
  readonly id: string;
  readonly codes: readonly string[];
  readonly existsTo: Day | null;
}

/** Schemes whose codes people write by themselves. Those of two letters are words as well (IN, IS, NO): only in capitals are they codes. */
const BARE_SCHEMES = ['iso2', 'iso3', 'iso4', 'cowc', 'gwc'];
const BARE = /^(?:[A-Z]{2}|[A-Za-z]{3,4})$/;
/** What a name or code is worth at most whose holder no longer exists. */
const FORMER = 0.98;

/** The codes (`scheme:value`) that the text can be. */
export function codesMeant(text: string): string[] {
  const plain = text.trim();
  if (/^[A-Za-z][A-Za-z0-9_-]*:\S+$/.test(plain)) return [plain];
  const bare = plain.replace(/\./g, '');
  return BARE.test(bare) ? BARE_SCHEMES.map((scheme) => `${scheme}:${bare.toUpperCase()}`) : [];
}

/** The match of an entity whose id or code the text is, or null. `period` is that of the lens, if it has one. */
export function matchCode(text: string, coded: Coded, period: DaySpan | null): EntityMatch | null {
  const { id, codes } = coded;
  const plain = text.trim();
  if (plain === id && entityKindOfId(id)) return whole('id', id);
  const meant = codesMeant(text);
  const code = codes.find((one) => meant.includes(one));
  if (code === undefined) return null;
  return inForce(whole('codes', code), coded, period);
}

/** The match, of which nothing counts as exact where its holder is gone before the period; without one, where it is gone at all. */
export function inForce(match: EntityMatch, { existsTo }: Coded, period: DaySpan | null): EntityMatch {
  const isGone = existsTo !== null && existsTo < (period?.first ?? LATEST_DAY);
  return isGone ? { ...match, score: Math.min(match.score, FORMER) } : match;
}

const whole = (field: string, value: string): EntityMatch => ({
  score: 1,
  matches: [{ field, value, parts: [{ text: value, matched: true }] }],
});
