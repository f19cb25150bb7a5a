/** When an entity exists. This limits the days on which its ties can be in force: a tie is not in force before both ends exist. */

import { entityKindOfId } from '../domain/entity-kinds';
import type { TieType } from '../domain/tie-types';
import { type Day, EARLIEST_DAY, LATEST_DAY } from './day';
import { readEdtfDate } from './edtf-date';
import type { Properties } from './fact';
import { readBounds, type Spell, type SpellBounds } from './spell';

/** The days on which an entity can have begun and ended; sentinels if nothing is recorded. */
export interface ExistenceBounds {
  readonly fromEarliest: Day;
  readonly fromLatest: Day;
  readonly toEarliest: Day;
  readonly toLatest: Day;
}

/** The existence of one entity. */
export interface Existence extends ExistenceBounds {
  /** Whether it is an occurrence without duration: its end only ends ties of participation in it. */
  readonly happens: boolean;
}

/** The existence of the entity with that id, or null if nothing is recorded of it. */
export type ExistenceLookup = (id: string) => Existence | null;

/** The days on which a spell can be in force within the existence of both ends, and whether its source gives a day outside it. */
export interface DaysInForce {
  readonly bounds: SpellBounds;
  readonly outsideExistence: boolean;
}

/** The properties that give the beginning and the end of an entity with the label. */
const DATED_BY: Readonly<Record<string, readonly [from: string, to?: string]>> = {
  State: ['existsFrom', 'existsTo'],
  Organisation: ['founded', 'dissolved'],
  Person: ['born'],
  Treaty: ['date'],
  TreatyAction: ['date'],
  Statement: ['date'],
  Event: ['date', 'endDate'],
};

/**
 * The existence of the ends does not bound an equivalence, the subject of a claim, or a description: these ties are judgements or
 * descriptions, not facts in the world.
 */
const UNBOUNDED: readonly string[] = ['SAME_AS', 'ABOUT', 'DESCRIBED_BY'];
/** A successor begins when the state before it has ended, and an event or a statement can concern an entity that does not exist yet. */
const BOUNDED_BY_SUBJECT: readonly string[] = ['SUCCEEDS', 'CONCERNS'];

/** Whether the existence of the ends bounds ties of the type. */
export function isBounded(type: TieType): boolean {
  return !UNBOUNDED.includes(type.name);
}

/** The names of the properties that give the first and last day of the entity's existence; null if its kind has none. */
export function existenceProperties(id: string): { readonly from: string | null; readonly to: string | null } {
  const [from = null, to = null] = DATED_BY[entityKindOfId(id)?.label ?? ''] ?? [];
  return { from, to };
}

/** The existence of an entity by its properties, or null if they give no dates. */
export function readExistence(id: string, properties: Properties): Existence | null {
  const { from, to } = existenceProperties(id);
  return existenceBetween(id, properties[from ?? ''], properties[to ?? '']);
}

/** The existence of an entity by the values of its `existenceProperties`, or null if both are missing. */
export function existenceBetween(id: string, first: unknown, last: unknown): Existence | null {
  const happens = entityKindOfId(id)?.label === 'Event';
  const from = daysAt(first);
  const to = daysAt(last) ?? (happens ? from : null);
  if (!from && !to) return null;
  return {
    fromEarliest: from?.earliest ?? EARLIEST_DAY,
    fromLatest: from?.latest ?? EARLIEST_DAY,
    toEarliest: to?.earliest ?? LATEST_DAY,
    toLatest: to?.latest ?? LATEST_DAY,
    happens,
  };
}

function daysAt(value: unknown): { readonly earliest: Day; readonly latest: Day } | null {
  return typeof value === 'string' ? readEdtfDate(value) : null;
}

/** Whether both are the same days. */
export function sameExistence(a: Existence | null, b: Existence | null): boolean {
  if (a === null || b === null) return a === b;
  return a.fromEarliest === b.fromEarliest && a.fromLatest === b.fromLatest && a.toEarliest === b.toEarliest && a.toLatest === b.toLatest;
}

/**
 * The days on which a tie of the spell can be in force, limited by the existence of its ends.
 * Days that the source leaves open, unknown or imprecise are narrowed. A day that the source gives outside the existence of an end stays as
 * given (India in the United Nations in 1945): it is not narrowed on that side.
 */
export function daysInForce(type: TieType, spell: Spell, subject: Existence | null, object: Existence | null): DaysInForce {
  const given = readBounds(spell);
  const both = commonExistence(type, subject, object);
  if (both === null) return { bounds: given, outsideExistence: false };
  const dates = [spell.start === '..' ? null : spell.start, spell.end].filter((date) => date !== null).map(readEdtfDate);
  const before = dates.some(({ latest }) => latest < both.fromEarliest);
  const after = dates.some(({ earliest }) => earliest > both.toLatest);
  const bounds = {
    startEarliest: before ? given.startEarliest : Math.max(given.startEarliest, both.fromEarliest),
    startLatest: spell.start === '..' && !before ? both.fromLatest : given.startLatest,
    endEarliest: spell.endStatus === 'ONGOING' && !after ? both.toEarliest : given.endEarliest,
    endLatest: after ? given.endLatest : Math.min(given.endLatest, both.toLatest),
  };
  return { bounds, outsideExistence: before || after };
}

/**
 * When both ends exist, or null if the tie is not bounded. The consequences of an event, a statement or a treaty action continue after it.
 */
function commonExistence(type: TieType, subject: Existence | null, object: Existence | null): ExistenceBounds | null {
  if (!isBounded(type)) return null;
  const ends = [subject, BOUNDED_BY_SUBJECT.includes(type.name) ? null : object].filter((end) => end !== null);
  if (ends.length === 0) return null;
  const lasting = ends.filter(({ happens }) => type.time === 'OCCASION' || (type.time !== 'SINCE' && !happens));
  return {
    fromEarliest: Math.max(...ends.map(({ fromEarliest }) => fromEarliest)),
    fromLatest: Math.max(...ends.map(({ fromLatest }) => fromLatest)),
    toEarliest: Math.min(LATEST_DAY, ...lasting.map(({ toEarliest }) => toEarliest)),
    toLatest: Math.min(LATEST_DAY, ...lasting.map(({ toLatest }) => toLatest)),
  };
}
