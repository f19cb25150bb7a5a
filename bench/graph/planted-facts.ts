/** Facts that are planted in every generated graph of any size, so that questions about them have the same answers everywhere. */
import { entityKindOfId } from '../../src/domain/entity-kinds';
import type { AssertionFact, Fact, Properties } from '../../src/model/fact';
import type { Spell } from '../../src/model/spell';
import { entityIdAt, sourceIdAt, voiceIdAt } from './generated-entities';
import { ALWAYS, sinceDate, spellOnDate } from './random-dates';

/** Two states that share nearly everything planted, a third that is allied only with the second, and a person who represents the first. */
export const PLANTED = { a: 'state:ZZA', b: 'state:ZZB', c: 'state:ZZC', envoy: 'person:zz-envoy' } as const;

/** Number of planted entities of each kind. */
export const PLANTED_COUNTS = { organisations: 12, treaties: 6, meetings: 8, disputes: 2, claims: 4 } as const;

const since = (start: string): Spell => sinceDate(start);
const plantedId = (prefix: string, index: number): string => `${prefix}:zz-${index}`;
const buildEach = <T>(count: number, make: (index: number) => readonly T[]): T[] =>
  Array.from({ length: count }, (_, index) => make(index)).flat();

export function plantedFacts(): Fact[] {
  const { organisations, treaties, meetings, disputes, claims } = PLANTED_COUNTS;
  return [
    ...Object.values(PLANTED).map((id) => entity(id, {})),
    ...buildEach(organisations, (index) => membershipFacts(plantedId('organisation', index))),
    // The organisation to which many generated members belong. Questions about the planted states must not cost more because of it.
    ...[PLANTED.a, PLANTED.b].map((state) => tie('MEMBER_OF', state, entityIdAt('organisation', 0), since('1995'), { status: 'FULL' })),
    ...buildEach(treaties, (index) => partyFacts(plantedId('treaty', index))),
    ...buildEach(meetings, (index) => meetingFacts(plantedId('event', index), `200${index}-05-01`)),
    ...buildEach(disputes, (index) => disputeFacts(plantedId('event', 100 + index), `198${index}-09`)),
    ...buildEach(claims, (index) => claimFacts(index, `201${index}-03-04`)),
    tie('HAS_MISSION_IN', PLANTED.a, PLANTED.b, since('1991'), { kind: 'EMBASSY' }),
    tie('HAS_MISSION_IN', PLANTED.b, PLANTED.a, since('1992'), { kind: 'EMBASSY' }),
    tie('ALLIED_WITH', PLANTED.b, PLANTED.c, since('1970'), {}),
    tie('RIVAL_OF', PLANTED.a, PLANTED.b, { start: '1975', end: '1989', endStatus: 'ENDED' }, {}),
  ];
}

function entity(id: string, properties: Properties): Fact {
  return { fact: 'entity', id, label: entityKindOfId(id)!.label, properties: { name: `Planted ${id}`, ...properties }, place: id };
}

function tie(type: string, subject: string, object: string, spell: Spell, attributes: Properties): AssertionFact {
  const provenance = { sourceId: sourceIdAt(0), assertedBy: voiceIdAt(0), record: 'planted', reliability: 'A', credibility: 1 } as const;
  return {
    fact: 'assertion',
    type,
    subject,
    object,
    key: '',
    stance: 'AFFIRMS',
    spell,
    ...provenance,
    locator: null,
    quote: null,
    attributes,
    place: 'planted',
  };
}

function membershipFacts(id: string): Fact[] {
  return [
    entity(id, { kind: 'IGO' }),
    tie('MEMBER_OF', PLANTED.a, id, since('1990-01-01'), { status: 'FULL' }),
    tie('MEMBER_OF', PLANTED.b, id, { start: '1985', end: '2010-12-31', endStatus: 'ENDED' }, { status: 'FULL' }),
  ];
}

function partyFacts(id: string): Fact[] {
  return [entity(id, {}), ...[PLANTED.a, PLANTED.b].map((state) => tie('PARTY_TO', state, id, since('1980'), { status: 'PARTY' }))];
}

function meetingFacts(id: string, date: string): Fact[] {
  return [
    entity(id, { kind: 'MEETING', date, ploverType: 'CONSULT', modality: 'ACTUAL' }),
    tie('PARTICIPATED_IN', PLANTED.envoy, id, spellOnDate(date), { role: 'VISITOR', onBehalfOf: PLANTED.a }),
    tie('PARTICIPATED_IN', PLANTED.b, id, spellOnDate(date), { role: 'HOST' }),
  ];
}

function disputeFacts(id: string, date: string): Fact[] {
  return [
    entity(id, { kind: 'DISPUTE', date, modality: 'ACTUAL' }),
    tie('PARTICIPATED_IN', PLANTED.a, id, spellOnDate(date), { side: 'A' }),
    tie('PARTICIPATED_IN', PLANTED.b, id, spellOnDate(date), { side: 'B' }),
  ];
}

function claimFacts(index: number, date: string): Fact[] {
  const [statement, claim] = [plantedId('statement', index), plantedId('claim', index)];
  return [
    entity(statement, { date }),
    entity(claim, { predicate: 'threatened', date, codes: ['plover:THREATEN'] }),
    tie('MADE_BY', statement, voiceIdAt(0), since(date), {}),
    tie('ASSERTS', statement, claim, since(date), { position: 'AFFIRMS' }),
    tie('ABOUT', claim, PLANTED.a, ALWAYS, { role: 'SUBJECT' }),
    tie('ABOUT', claim, PLANTED.b, ALWAYS, { role: 'OBJECT' }),
  ];
}
