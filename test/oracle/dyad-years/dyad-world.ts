/**
 * Random small worlds in which dyad-years can be counted: states, their ties, and sources that cover part of them. Shares no code with src.
 */
import { dayNumber, monthLength } from '../calendar';
import { daysMeant } from '../days-meant';
import { AFTER_ALL, BEFORE_ALL, oneOf, type Told, upTo } from '../paths/dated-world';

/** An edge of such a world; `said` has its properties beyond those of every edge. */
export interface DyadTold extends Told {
  readonly said: Readonly<Record<string, unknown>>;
}

export interface DyadThing {
  readonly id: string;
  readonly labels: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The coverage of a source: it knows everything of this. */
export interface Covers {
  readonly source: string;
  readonly type: string;
  readonly kind: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly of: readonly string[] | null;
  readonly in: readonly string[] | null;
}

export interface DyadWorld {
  readonly states: readonly string[];
  readonly things: readonly DyadThing[];
  readonly told: readonly DyadTold[];
  readonly covers: readonly Covers[];
  readonly published: ReadonlyMap<string, number>;
  /** For each source that covers something: its voice, and its reliability. */
  readonly sources: ReadonlyMap<string, { readonly voice: string | null; readonly reliability: string | null }>;
}

export const SYSTEM = 'organisation:cow-state-system';
const PLOVER = ['ASSAULT', 'CONSULT', 'DEMAND', 'AID', 'OTHER'];
const CAMEO = ['010', '02', '042', '08', '09', '112', '20'];
type Random = () => number;

/**
 * Worlds that share a database. Their ids differ, but the sources of the first two that cover every state cover the states of all worlds.
 */
export function dyadWorlds(count: number, random: Random): DyadWorld[] {
  const worlds = Array.from({ length: count }, (_, index) => dyadWorld(`w${index}`, random, index < 2));
  const general = worlds.slice(0, 2).flatMap(({ covers }) => covers.filter((one) => one.of === null));
  const speakers = worlds.slice(0, 2).flatMap(({ sources }) => [...sources]);
  return worlds.map((world, index) => ({
    ...world,
    covers: index < 2 ? [...new Set([...world.covers, ...general])] : [...world.covers, ...general],
    sources: new Map([...speakers, ...world.sources]),
  }));
}

function dyadWorld(name: string, random: Random, knowsOfAll: boolean): DyadWorld {
  const id = (kind: string, index: number | string) => `${kind}:${name}-${index}`;
  const states = [0, 1, 2].map((index) => id('state', index));
  const envoy = id('person', 'envoy');
  const sources = [0, 1, 2].map((index) => id('source', index));
  const things: DyadThing[] = [
    ...states.map((state) => ({ id: state, labels: 'State:Actor', properties: existence(random) })),
    { id: envoy, labels: 'Person:Actor', properties: {} },
    ...[0, 1, 2].map((index) => ({
      id: id('organisation', index),
      labels: 'Organisation:Actor',
      properties: { kind: ['IGO', 'COURT', 'OTHER'][index] },
    })),
    ...[0, 1].map((index) => ({ id: id('treaty', index), labels: 'Treaty', properties: {} })),
    ...[0, 1, 2, 3].map((index) => ({ id: id('event', index), labels: 'Event', properties: eventOf(random) })),
    ...[0, 1].map((index) => ({ id: id('claim', index), labels: 'Claim', properties: claimOf(random) })),
    { id: id('statement', 0), labels: 'Statement', properties: {} },
  ];
  const published = new Map(sources.slice(1).map((source) => [source, upTo(random, 4) * 100]));
  const voices = [states[0]!, ...sources.slice(0, 2)];
  const told: DyadTold[] = [];
  const tie = (type: string, subject: string, object: string, key = '') =>
    told.push(...tieOf(name, told.length, { type, subject, object, key }, random, { sources, voices, states }));
  for (const state of states) {
    for (const index of [0, 1, 2]) if (random() < 0.7) tie('MEMBER_OF', state, id('organisation', index));
    if (random() < 0.3) tie('MEMBER_OF', state, SYSTEM);
    for (const index of [0, 1]) if (random() < 0.6) tie('PARTY_TO', state, id('treaty', index));
    for (const index of [0, 1, 2, 3]) if (random() < 0.6) tie('PARTICIPATED_IN', state, id('event', index));
    for (const other of states) {
      if (other !== state && random() < 0.4) tie('HAS_MISSION_IN', state, other, oneOf(random, ['embassy', 'exchange']));
      if (other > state && random() < 0.4) tie('ALLIED_WITH', state, other, oneOf(random, ['', 'pact']));
      if (other > state && random() < 0.3) tie('RIVAL_OF', state, other);
    }
    for (const index of [0, 1]) if (random() < 0.6) tie('ABOUT', id('claim', index), state);
  }
  for (const index of [0, 1, 2, 3]) if (random() < 0.4) tie('PARTICIPATED_IN', envoy, id('event', index));
  for (const index of [0, 1]) if (random() < 0.8) tie('ASSERTS', id('statement', 0), id('claim', index));
  return {
    states,
    things,
    told,
    covers: sources.flatMap((source) => coveredBy(source, states, random, knowsOfAll)),
    published,
    sources: new Map(
      sources.map((source) => [
        source,
        { voice: random() < 0.5 ? oneOf(random, voices) : null, reliability: oneOf(random, ['A', 'B', 'C', null]) },
      ]),
    ),
  };
}

function existence(random: Random): Record<string, unknown> {
  const from = random() < 0.3 ? dateOf(random) : null;
  const to = random() < 0.15 ? `197${1 + upTo(random, 2)}` : null;
  return {
    ...(from && { existsFrom: from, existsFromEarliest: daysMeant(from).first, existsFromLatest: daysMeant(from).last }),
    ...(to && { existsTo: to, existsToEarliest: daysMeant(to).first, existsToLatest: daysMeant(to).last }),
  };
}

function eventOf(random: Random): Record<string, unknown> {
  return {
    kind: oneOf(random, ['MEETING', 'MEETING', 'WAR', 'DISPUTE', 'OTHER']),
    ...(random() < 0.6 && { ploverType: oneOf(random, PLOVER) }),
    ...(random() < 0.3 && { cameo: [oneOf(random, CAMEO), oneOf(random, CAMEO)] }),
    ...(random() < 0.7 && { modality: random() < 0.8 ? 'ACTUAL' : 'PLANNED' }),
    ...(random() < 0.6 && eventDates(random)),
  };
}

function eventDates(random: Random): Record<string, unknown> {
  const date = dateOf(random);
  const { first, last } = daysMeant(date);
  const endDate = random() < 0.3 ? laterThan(random, last) : null;
  return {
    ...{ date, dateEarliest: first, dateLatest: last },
    ...(endDate && { endDate, endDateEarliest: daysMeant(endDate).first, endDateLatest: daysMeant(endDate).last }),
  };
}

function claimOf(random: Random): Record<string, unknown> {
  const date = random() < 0.9 ? dateOf(random) : null;
  const codes = [
    ...(random() < 0.6 ? [`plover:${oneOf(random, PLOVER)}/mode`] : []),
    ...(random() < 0.6 ? [`cameo:${oneOf(random, CAMEO)}`] : []),
    'own:1',
  ];
  return { codes, ...(date && { date, dateEarliest: daysMeant(date).first, dateLatest: daysMeant(date).last }) };
}

function coveredBy(source: string, states: readonly string[], random: Random, knowsOfAll: boolean): Covers[] {
  return Array.from({ length: upTo(random, 4) }, () => {
    const type = oneOf(random, [
      'MEMBER_OF',
      'PARTY_TO',
      'PARTICIPATED_IN',
      'PARTICIPATED_IN',
      'HAS_MISSION_IN',
      'RIVAL_OF',
      'ALLIED_WITH',
      'ABOUT',
    ]);
    const from = random() < 0.2 ? '..' : dateOf(random);
    return {
      source,
      type,
      kind: type === 'PARTICIPATED_IN' && random() < 0.6 ? oneOf(random, ['MEETING', 'WAR', 'DISPUTE']) : null,
      from,
      to: random() < 0.3 ? null : `197${3 + upTo(random, 2)}`,
      of: random() < 0.3 ? states.slice(upTo(random, 2)) : knowsOfAll ? null : states,
      in: random() < 0.2 ? states.slice(upTo(random, 2)) : null,
    };
  });
}

interface Ends {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly key: string;
}

interface Cast {
  readonly sources: readonly string[];
  readonly voices: readonly string[];
  readonly states: readonly string[];
}

function tieOf(name: string, index: number, ends: Ends, random: Random, { sources, voices, states }: Cast): DyadTold[] {
  const count = 1 + (random() < 0.4 ? upTo(random, 3) : 0);
  const tellers = Array.from({ length: count }, () => ({ sourceId: oneOf(random, sources), assertedBy: oneOf(random, voices) }));
  const heard = [...new Set(tellers.flatMap(({ sourceId, assertedBy }) => [sourceId, assertedBy]))].sort();
  const usual = spellOf(random);
  return tellers.map((teller, at) => {
    const recordedFrom = random() < 0.7 ? 1 : 1 + upTo(random, 3);
    // On a rivalry, voices differ only in its dates.
    const status = ends.type !== 'RIVAL_OF' && random() < 0.75 ? oneOf(random, ['FULL', 'FULL', 'OBSERVER'] as const) : null;
    return {
      ...teller,
      ...(random() < 0.5 ? usual : spellOf(random)),
      ...ends,
      tieId: `tie:${name}-${ends.type}-${ends.subject}-${ends.object}-${ends.key}`,
      assertionId: `assertion:${name}-${index}-${at}`,
      id: `assertion:${name}-${index}-${at}#${recordedFrom}`,
      stance: random() < 0.92 ? 'AFFIRMS' : 'DENIES',
      reliability: oneOf(random, ['A', 'B', 'C']),
      credibility: 1 + upTo(random, 3),
      recordedFrom,
      recordedTo: random() < 0.9 ? AFTER_ALL : recordedFrom + 1 + upTo(random, 2),
      voices: heard,
      status,
      said: saidWith(ends, status, random, states),
    };
  });
}

/** The name of the one property in which voices differ on an edge of this type, and the other properties of the edge. */
function saidWith({ type, object }: Ends, status: string | null, random: Random, states: readonly string[]): Record<string, unknown> {
  const first = status === 'FULL';
  const even = Number(object.slice(-1)) % 2 === 0;
  switch (type) {
    case 'MEMBER_OF':
      return status === null ? {} : { status };
    case 'PARTY_TO':
      return status === null ? {} : { status: first ? 'PARTY' : 'SIGNATORY' };
    case 'HAS_MISSION_IN':
      return {
        ...(status && { level: first ? 'AMBASSADOR' : 'OTHER' }),
        ...(random() < 0.6 && { kind: oneOf(random, ['EMBASSY', 'HIGH_COMMISSION', 'CONSULATE']) }),
      };
    case 'ALLIED_WITH':
      return status === null ? {} : { obligations: [first ? 'DEFENSE' : 'NEUTRALITY'] };
    case 'ABOUT':
      return status === null ? {} : { role: first ? 'SUBJECT' : 'OBJECT' };
    case 'PARTICIPATED_IN': {
      const [role, side] = first ? [even ? 'ACTOR' : 'VISITOR', 'A'] : [even ? 'TARGET' : 'HOST', 'B'];
      return { ...(status && { role, side }), ...(random() < 0.5 && { onBehalfOf: oneOf(random, states) }) };
    }
    case 'ASSERTS':
      return status === null ? {} : { position: first ? 'AFFIRMS' : 'DENIES' };
    default:
      return {};
  }
}

type TimeOf = Pick<Told, 'start' | 'end' | 'endStatus' | 'startEarliest' | 'startLatest' | 'endEarliest' | 'endLatest'>;

function spellOf(random: Random): TimeOf {
  const start = random() < 0.1 ? null : random() < 0.1 ? '..' : dateOf(random);
  const begun =
    start === null ? { first: BEFORE_ALL, last: AFTER_ALL } : start === '..' ? { first: BEFORE_ALL, last: BEFORE_ALL } : daysMeant(start);
  const endStatus = oneOf(random, ['ENDED', 'ENDED', 'ENDED', 'ONGOING', 'UNKNOWN', 'CENSORED']);
  const dated = endStatus === 'CENSORED' || (endStatus === 'ENDED' && random() < 0.95);
  const end = dated ? laterThan(random, start === null || start === '..' ? BEFORE_ALL : begun.first) : null;
  const last = end === null ? null : daysMeant(end);
  const over = {
    ONGOING: [AFTER_ALL, AFTER_ALL],
    UNKNOWN: [BEFORE_ALL, AFTER_ALL],
    CENSORED: [last?.first ?? 0, AFTER_ALL],
    ENDED: [last?.first ?? BEFORE_ALL, last?.last ?? AFTER_ALL - 1],
  } as const;
  const [endEarliest, endLatest] = over[endStatus as keyof typeof over];
  return { start, end, endStatus, startEarliest: begun.first, startLatest: begun.last, endEarliest, endLatest };
}

function laterThan(random: Random, day: number): string {
  for (;;) {
    const date = random() < 0.1 ? '1975' : dateOf(random);
    if (daysMeant(date).last >= day) return date;
    if (random() < 0.2) return '1974-06';
  }
}

/** A day, month or year from 1969 to 1973. */
function dateOf(random: Random): string {
  const year = 1969 + upTo(random, 5);
  const month = 1 + upTo(random, 12);
  const day = oneOf(random, [1, 31, 1 + upTo(random, 28)]);
  const two = (number: number) => String(number).padStart(2, '0');
  const precision = random();
  if (precision < 0.3) return String(year);
  if (precision < 0.5) return `${year}-${two(month)}`;
  return `${year}-${two(month)}-${two(Math.min(day, monthLength(year, month)))}`;
}

/** First and last day of a year. */
export function daysOfYear(year: number): readonly [number, number] {
  return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
}
