/** Random small worlds of dated, disputed, parallel assertions. Part of an oracle: shares no code with src. */

/** One edge as stored in the database; bounds are days since 1970-01-01. */
export interface Told {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly key: string;
  readonly tieId: string;
  readonly assertionId: string;
  readonly id: string;
  readonly sourceId: string;
  readonly assertedBy: string;
  readonly stance: 'AFFIRMS' | 'DENIES' | 'RETRACTED';
  readonly reliability: string;
  readonly credibility: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly endStatus: string;
  readonly startEarliest: number;
  readonly startLatest: number;
  readonly endEarliest: number;
  readonly endLatest: number;
  readonly recordedFrom: number;
  readonly recordedTo: number;
  readonly voices: readonly string[];
  /** The one attribute in which voices can differ, if the type has one. */
  readonly status: string | null;
}

export interface Thing {
  readonly id: string;
  readonly label: string;
}

export interface DatedWorld {
  readonly things: readonly Thing[];
  readonly told: readonly Told[];
  /** Last day of each source's date; absent if it has none. */
  readonly published: ReadonlyMap<string, number>;
}

export const BEFORE_ALL = -2147483648;
export const AFTER_ALL = 2147483647;
const STILL_RECORDED = 2147483647;

/** Kinds with their id prefixes; types with the property in which voices can differ, and whether they have a direction. */
export const KINDS: readonly (readonly [string, string])[] = [
  ['State', 'state'],
  ['Organisation', 'organisation'],
  ['Person', 'person'],
  ['Event', 'event'],
  ['Statement', 'statement'],
];
export const TYPES: readonly {
  readonly name: string;
  readonly differing: string | null;
  readonly symmetric: boolean;
  readonly words: boolean;
}[] = [
  { name: 'MEMBER_OF', differing: 'status', symmetric: false, words: false },
  { name: 'HAS_MISSION_IN', differing: 'level', symmetric: false, words: false },
  { name: 'RIVAL_OF', differing: null, symmetric: true, words: false },
  { name: 'PARTICIPATED_IN', differing: 'role', symmetric: false, words: false },
  { name: 'ABOUT', differing: 'role', symmetric: false, words: true },
];

/** A stream of pseudo-random numbers in [0, 1) from one seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const upTo = (random: () => number, count: number): number => Math.floor(random() * count);
export const oneOf = <T>(random: () => number, items: readonly T[]): T => items[upTo(random, items.length)] as T;

/** A world of `size` entities; `name` makes ids unique if several worlds share a database. */
export function datedWorld(name: string, random: () => number, size: number, ties: number): DatedWorld {
  const things = Array.from({ length: size }, (_, index) => {
    const [label, prefix] = KINDS[index % KINDS.length] as readonly [string, string];
    return { id: `${prefix}:${name}-${index}`, label };
  });
  const sources = Array.from({ length: 4 }, (_, index) => `source:${name}-s${index}`);
  const published = new Map(sources.slice(1).map((id) => [id, upTo(random, 4) * 100]));
  const voices = [...things.slice(0, 2).map((thing) => thing.id), ...sources.slice(0, 2)];
  const told: Told[] = [];
  for (let index = 0; index < ties; index++) {
    const [a, b] = [oneOf(random, things).id, oneOf(random, things).id];
    if (a !== b) told.push(...tieOf(`${name}-${index}`, a, b, random, sources, voices));
  }
  return { things: [...things, ...sources.map((id) => ({ id, label: 'Source' }))], told, published };
}

function tieOf(name: string, a: string, b: string, random: () => number, sources: readonly string[], voices: readonly string[]): Told[] {
  const type = oneOf(random, TYPES);
  const [subject, object] = type.symmetric && b < a ? [b, a] : [a, b];
  const count = 1 + (random() < 0.5 ? upTo(random, 4) : 0);
  const tellers = Array.from({ length: count }, () => ({ sourceId: oneOf(random, sources), assertedBy: oneOf(random, voices) }));
  const heard = [...new Set(tellers.flatMap(({ sourceId, assertedBy }) => [sourceId, assertedBy]))].sort();
  const usual = spellOf(random);
  return tellers.map((teller, index) => {
    const recordedFrom = random() < 0.6 ? 1 : 1 + upTo(random, 3);
    return {
      ...teller,
      ...(random() < 0.4 ? usual : spellOf(random)),
      type: type.name,
      subject,
      object,
      key: '',
      tieId: `tie:${name}`,
      assertionId: `assertion:${name}-${index}`,
      id: `assertion:${name}-${index}#${recordedFrom}`,
      stance: random() < 0.9 ? 'AFFIRMS' : oneOf(random, ['DENIES', 'RETRACTED'] as const),
      reliability: oneOf(random, ['A', 'B', 'C', 'F']),
      credibility: 1 + upTo(random, 3),
      recordedFrom,
      recordedTo: random() < 0.85 ? STILL_RECORDED : recordedFrom + 1 + upTo(random, 2),
      voices: heard,
      status: type.differing && random() < 0.4 ? oneOf(random, ['FULL', 'OBSERVER']) : null,
    };
  });
}

type TimeOf = Pick<Told, 'start' | 'end' | 'endStatus' | 'startEarliest' | 'startLatest' | 'endEarliest' | 'endLatest'>;

/** A spell in the first two months of 1970: days, months, and everything that can be unknown or open. */
export function spellOf(random: () => number): TimeOf {
  const start = random() < 0.1 ? null : random() < 0.1 ? '..' : dateOf(random, 0);
  const startBounds: readonly [number, number] =
    start === null ? [BEFORE_ALL, AFTER_ALL] : start === '..' ? [BEFORE_ALL, BEFORE_ALL] : boundsOfDate(start);
  const endStatus = oneOf(random, ['ENDED', 'ENDED', 'ENDED', 'ONGOING', 'UNKNOWN', 'CENSORED']);
  const dated = endStatus === 'CENSORED' || (endStatus === 'ENDED' && random() < 0.95);
  const end = dated ? dateOf(random, Math.max(0, startBounds[0] === AFTER_ALL ? 0 : startBounds[0])) : null;
  const last = end === null ? null : boundsOfDate(end);
  const endBounds: readonly [number, number] =
    endStatus === 'ONGOING'
      ? [AFTER_ALL, AFTER_ALL]
      : endStatus === 'UNKNOWN'
        ? [BEFORE_ALL, AFTER_ALL]
        : endStatus === 'CENSORED'
          ? [(last as readonly [number, number])[0], AFTER_ALL]
          : (last ?? [BEFORE_ALL, AFTER_ALL - 1]);
  return {
    start,
    end,
    endStatus,
    startEarliest: startBounds[0],
    startLatest: startBounds[1],
    endEarliest: endBounds[0],
    endLatest: endBounds[1],
  };
}

/** A day from `least` to the end of February 1970, or its month. */
function dateOf(random: () => number, least: number): string {
  const day = least + upTo(random, Math.max(1, 59 - least));
  const [month, dayOfMonth] = day < 31 ? ['01', day + 1] : ['02', day - 30];
  // A month could begin before `least`, so only days guarantee the bound.
  return random() < 0.3 && least === 0 ? `1970-${month}` : `1970-${month}-${String(dayOfMonth).padStart(2, '0')}`;
}

function boundsOfDate(text: string): readonly [number, number] {
  const offset = text.slice(5, 7) === '01' ? 0 : 31;
  if (text.length === 7) return offset === 0 ? [0, 30] : [31, 58];
  const day = offset + Number(text.slice(8)) - 1;
  return [day, day];
}
