/** A search for a code or an id: USA, U.S.A., cow:365 or state:USA is not a word of a name, but means one thing. */
import { type CodeHolder, holdersOn } from '../../model/code-holder';
import { formerYears, presentYears } from '../../model/code-years';
import { type Day, EARLIEST_DAY, LATEST_DAY } from '../../model/day';
import type { DaySpan } from '../../model/day-spans';
import { entityKindOfId } from '../../model/entity-kinds';
import type { EntityMatch } from './match-entity';

/** An entity with its codes, and the first and last day on which it existed; null if unknown, or if it is not gone. */
export interface Coded {
  readonly id: string;
  readonly codes: readonly string[];
  readonly existsFrom: Day | null;
  readonly existsTo: Day | null;
}

/** Schemes whose codes people write by themselves. Those of two letters are words as well (IN, IS, NO): only in capitals are they codes. */
const BARE_SCHEMES = ['iso2', 'iso3', 'iso4', 'cowc', 'gwc'];
const BARE = /^(?:[A-Z]{2}|[A-Za-z]{3,4})$/;
/** What a name or code is worth at most that was not its holder's in the period. */
const NOT_IN_FORCE = 0.98;

/** The codes (`scheme:value`) that the text can be. */
export function codesMeant(text: string): string[] {
  const plain = text.trim();
  if (/^[A-Za-z][A-Za-z0-9_-]*:\S+$/.test(plain)) return [plain];
  const bare = plain.replace(/\./g, '');
  return BARE.test(bare) ? BARE_SCHEMES.map((scheme) => `${scheme}:${bare.toUpperCase()}`) : [];
}

/** The match of an entity whose id or code the text is, or null. `period` is that of the lens, if it has one; `others` have codes that may be the same. */
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

/** The match, of which nothing counts as exact where its holder is gone before the period, or begins after it; without a period, today. */
export function inForce(match: EntityMatch, { existsFrom, existsTo }: Coded, period: DaySpan | null): EntityMatch {
  const { first, last } = period ?? TODAY;
  const isThere = (existsTo === null || existsTo >= first) && (existsFrom === null || existsFrom <= last);
  return isThere ? match : notInForce(match);
}

/** What a lens without a day means by now. */
export const TODAY: DaySpan = { first: LATEST_DAY, last: LATEST_DAY };

/** Those whose own the code was in the period: a number passes from one state to the next. */
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
