/** Matches a search for a code or an id: USA, U.S.A., cow:365 or state:USA is not a word of a name, but identifies one entity. */

import { entityKindOfId } from '../../domain/entity-kinds';
import { type CodeHolder, holdersOn } from '../../model/code-holder';
import { formerYears, presentYears } from '../../model/code-years';
import { type Day, EARLIEST_DAY, LATEST_DAY } from '../../model/day';
import type { DaySpan } from '../../model/day-spans';
import type { EntityMatch } from './match-entity';

/**
 * An entity with its codes, and the first and last day on which it existed. A day is null if it is unknown or if the entity still exists.
 */
export interface Coded {
  readonly id: string;
  readonly codes: readonly string[];
  readonly existsFrom: Day | null;
  readonly existsTo: Day | null;
}

/**
 * Schemes whose codes people write without the scheme. Two-letter codes are also words (IN, IS, NO), so they are codes only in capitals.
 */
const BARE_SCHEMES = ['iso2', 'iso3', 'iso4', 'cowc', 'gwc'];
const BARE = /^(?:[A-Z]{2}|[A-Za-z]{3,4})$/;
/** The highest score of a name or code that did not apply to its holder in the period. */
const NOT_IN_FORCE = 0.98;

/** The codes (`scheme:value`) that the text may be. */
export function codesMeant(text: string): string[] {
  const plain = text.trim();
  if (/^[A-Za-z][A-Za-z0-9_-]*:\S+$/.test(plain)) return [plain];
  const bare = plain.replace(/\./g, '');
  return BARE.test(bare) ? BARE_SCHEMES.map((scheme) => `${scheme}:${bare.toUpperCase()}`) : [];
}

/**
 * The match if the text is the entity's id or one of its codes, or null. `period` is that of the lens, if it has one; `others` may have the
 * same codes.
 */
export function matchCode(text: string, coded: Coded, period: DaySpan | null, others: readonly Coded[] = []): EntityMatch | null {
  const { id, codes } = coded;
  const plain = text.trim();
  if (plain === id && entityKindOfId(id)) return exactMatch('id', id);
  const meant = codesMeant(text);
  const code = codes.find((one) => meant.includes(one));
  if (code === undefined) return null;
  const match = inForce(exactMatch('codes', code), coded, period);
  const isOfAnother = !holdersIn(code, [coded, ...others], period ?? TODAY).some((holder) => holder.id === id);
  return isOfAnother ? notInForce(match) : match;
}

/** The match with a score below exact if the entity did not exist in the period; without a period, today. */
export function inForce(match: EntityMatch, { existsFrom, existsTo }: Coded, period: DaySpan | null): EntityMatch {
  const { first, last } = period ?? TODAY;
  const isThere = (existsTo === null || existsTo >= first) && (existsFrom === null || existsFrom <= last);
  return isThere ? match : notInForce(match);
}

/** The day that a lens without a day uses as today. */
export const TODAY: DaySpan = { first: LATEST_DAY, last: LATEST_DAY };

/** The entities whose own the code was in the period: a number can pass from one state to the next. */
function holdersIn(code: string, all: readonly Coded[], { first, last }: DaySpan): readonly CodeHolder[] {
  const holders = all
    .filter(({ codes }) => codes.includes(code))
    .map(({ id, existsFrom, existsTo }) => ({
      id,
      ...(existsTo === null ? presentYears(code, id) : formerYears(existsFrom ?? EARLIEST_DAY, existsTo)),
    }));
  return holdersOn(holders, { earliest: first, latest: last });
}

const notInForce = (match: EntityMatch): EntityMatch => ({ ...match, score: Math.min(match.score, NOT_IN_FORCE) });

const exactMatch = (field: string, value: string): EntityMatch => ({
  score: 1,
  matches: [{ field, value, parts: [{ text: value, matched: true }] }],
});
