/**
 * Random small worlds of relations: offices, organs, meetings, treaties, statements, each asserted by several voices.
 * Part of an oracle: shares no code with src.
 */
import { type DatedWorld, oneOf, spellOf, type Told, upTo } from '../paths/dated-world';

/** The properties of an edge beyond those of every edge; `own` never differs between voices. */
export interface DealtTold extends Told {
  readonly standing: string;
  readonly own: Readonly<Record<string, unknown>>;
}

export interface DealtThing {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface DealingsWorld extends DatedWorld {
  readonly things: readonly DealtThing[];
  readonly told: readonly DealtTold[];
}

/** The property in which voices differ, with the values that FULL and OBSERVER represent. */
export const DIFFERING: Readonly<Record<string, readonly [string, unknown, unknown]>> = {
  MEMBER_OF: ['status', 'FULL', 'OBSERVER'],
  HOLDS: ['acting', true, false],
  PARTY_TO: ['status', 'PARTY', 'SIGNATORY'],
  HAS_MISSION_IN: ['level', 'AMBASSADOR', 'MINISTER'],
  PARTICIPATED_IN: ['role', 'ACTOR', 'TARGET'],
  ASSERTS: ['position', 'AFFIRMS', 'DENIES'],
  ABOUT: ['role', 'SUBJECT', 'VICTIM'],
};

/** The edge's value of the property in which voices differ; null if it has none. */
export function differingOf(told: Told): unknown {
  const [, full, observer] = DIFFERING[told.type] ?? [null, null, null];
  return told.status === null ? null : told.status === 'FULL' ? full : observer;
}

const COUNTS: readonly (readonly [string, string, number])[] = [
  ['State', 'state', 3],
  ['Organisation', 'organisation', 3],
  ['Person', 'person', 4],
  ['Post', 'post', 3],
  ['Event', 'event', 4],
  ['Treaty', 'treaty', 2],
  ['TreatyAction', 'action', 3],
  ['Statement', 'statement', 4],
  ['Claim', 'claim', 4],
  ['Place', 'place', 2],
];

const ACTORS = ['State', 'Organisation', 'Person'];
/** Types with the kinds of their ends and how often they are drawn. */
const DRAWN: readonly (readonly [string, readonly string[], readonly string[], number])[] = [
  ['HOLDS', ['Person'], ['Post'], 8],
  ['POST_IN', ['Post'], ['State', 'Organisation'], 6],
  ['PART_OF', ['Organisation'], ['State', 'Organisation'], 5],
  ['PARTICIPATED_IN', ACTORS, ['Event'], 22],
  ['AT', ['Event'], ['Place'], 4],
  ['MEMBER_OF', ['State', 'Organisation'], ['Organisation'], 8],
  ['HAS_MISSION_IN', ['State', 'Organisation'], ['State', 'Organisation'], 8],
  ['RIVAL_OF', ['State'], ['State'], 5],
  ['PARTY_TO', ACTORS, ['Treaty'], 9],
  ['ACTION_ON', ['TreatyAction'], ['Treaty'], 5],
  ['TAKEN_BY', ['TreatyAction'], ['State', 'Organisation'], 6],
  ['RESPONDS_TO', ['TreatyAction'], ['TreatyAction', 'Event'], 2],
  ['MADE_BY', ['Statement'], ACTORS, 13],
  ['REPORTED_IN', ['Statement'], ['Source'], 5],
  ['CONCERNS', ['Statement'], ['Event', 'Statement'], 8],
  ['ASSERTS', ['Statement'], ['Claim'], 14],
  ['ABOUT', ['Claim'], ['State', 'Event', 'Organisation'], 12],
];
const DRAWS = DRAWN.flatMap((entry) => Array.from({ length: entry[3] }, () => entry));
const STANDINGS = ['UNIQUE', 'AGREED', 'DIFFERING', 'DISPUTED', 'RETRACTED'];

export function dealingsWorld(name: string, random: () => number): DealingsWorld {
  const things: DealtThing[] = COUNTS.flatMap(([label, prefix, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${prefix}:${name}-${index}`, label, properties: propertiesOf(label, random) })),
  );
  const sources = Array.from({ length: 3 }, (_, index) => `source:${name}-s${index}`);
  const published = new Map(sources.slice(1).map((id) => [id, upTo(random, 4) * 100]));
  const all = [...things, ...sources.map((id) => ({ id, label: 'Source', properties: {} }))];
  const voices = [...things.slice(0, 2).map(({ id }) => id), ...sources.slice(0, 2)];
  const told: DealtTold[] = [];
  const drawn = new Set<string>();
  for (let index = 0; index < 150; index += 1) {
    const [type, subjects, objects] = oneOf(random, DRAWS);
    const of = (labels: readonly string[]) =>
      oneOf(
        random,
        all.filter(({ label }) => labels.includes(label)),
      ).id;
    let [subject, object] = [of(subjects), of(objects)];
    if (type === 'RIVAL_OF' && object < subject) [subject, object] = [object, subject];
    const ends = `${type} ${subject} ${object}`;
    if (subject === object || drawn.has(ends)) continue;
    drawn.add(ends);
    const actors = all.filter(({ label }) => ACTORS.includes(label)).map(({ id }) => id);
    told.push(...tieOf({ name: `${name}-${index}`, type, subject, object }, random, sources, voices, actors));
  }
  return { things: all, told, published };
}

function propertiesOf(label: string, random: () => number): Record<string, unknown> {
  const dateEarliest = random() < 0.8 ? upTo(random, 50) : null;
  switch (label) {
    case 'Event':
      return { kind: random() < 0.6 ? 'MEETING' : 'OPERATION', dateEarliest };
    case 'Statement':
      return { dateEarliest };
    case 'TreatyAction':
      return { kind: oneOf(random, ['SIGNATURE', 'SUSPENSION_DECLARED', 'SUSPENSION_REJECTED']), dateEarliest };
    case 'Treaty':
      return { ambit: oneOf(random, ['BILATERAL', 'MULTILATERAL']) };
    case 'Claim': {
      const valueMin = random() < 0.6 ? upTo(random, 5) : null;
      const valueMax = valueMin !== null && random() < 0.7 ? valueMin + upTo(random, 2) : null;
      return {
        predicate: random() < 0.85 ? oneOf(random, ['killed', 'mediated']) : null,
        unit: random() < 0.5 ? 'persons' : null,
        valueMin,
        valueMax,
      };
    }
    default:
      return {};
  }
}

interface Ends {
  readonly name: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
}

function tieOf(
  { name, type, subject, object }: Ends,
  random: () => number,
  sources: readonly string[],
  voices: readonly string[],
  actors: readonly string[],
): DealtTold[] {
  const count = random() < 0.45 ? 1 + upTo(random, 3) : 1;
  const tellers = Array.from({ length: count }, () => ({ sourceId: oneOf(random, sources), assertedBy: oneOf(random, voices) }));
  const heard = [...new Set(tellers.flatMap(({ sourceId, assertedBy }) => [sourceId, assertedBy]))].sort();
  const usual = spellOf(random);
  const standing = oneOf(random, STANDINGS);
  return tellers.map((teller, index) => {
    const recordedFrom = random() < 0.75 ? 1 : 1 + upTo(random, 3);
    return {
      ...teller,
      ...(random() < 0.5 ? usual : spellOf(random)),
      type,
      subject,
      object,
      key: '',
      tieId: `tie:${name}`,
      assertionId: `assertion:${name}-${index}`,
      id: `assertion:${name}-${index}#${recordedFrom}`,
      stance: random() < 0.93 ? 'AFFIRMS' : oneOf(random, ['DENIES', 'RETRACTED'] as const),
      reliability: oneOf(random, ['A', 'B', 'C', 'F']),
      credibility: 1 + upTo(random, 3),
      recordedFrom,
      recordedTo: random() < 0.9 ? 2147483647 : recordedFrom + 1 + upTo(random, 2),
      voices: heard,
      standing,
      status: DIFFERING[type] && random() < 0.7 ? oneOf(random, ['FULL', 'OBSERVER']) : null,
      own:
        type === 'PARTICIPATED_IN'
          ? { ...(random() < 0.3 ? { onBehalfOf: oneOf(random, actors) } : {}), ...(random() < 0.15 ? { originator: true } : {}) }
          : {},
    };
  });
}
