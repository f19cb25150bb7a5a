/** A small world of dyad-years: states that begin and end, one source with coverage of some years, and a rumour. */
import type { AssertionFact, EntityFact, Fact, Properties } from '../../../src/model/fact';
import { toSpell } from '../../../src/model/spell';

const entity = (id: string, label: string, properties: Properties = {}): EntityFact => ({
  fact: 'entity',
  id,
  label,
  properties: { name: id, ...properties },
  place: id,
});
const tie = (
  type: string,
  subject: string,
  object: string,
  start: string,
  end: string | null,
  attributes: Properties,
  rest: Partial<AssertionFact> = {},
): AssertionFact => ({
  fact: 'assertion',
  type,
  subject,
  object,
  key: '',
  stance: 'AFFIRMS',
  spell: toSpell({ start, end: end ?? '..' }),
  sourceId: 'source:lists',
  assertedBy: 'source:lists',
  record: '',
  reliability: 'B',
  credibility: 2,
  locator: null,
  quote: null,
  attributes,
  place: `${type} ${subject}`,
  ...rest,
});
const FULL = { status: 'FULL' };
export const FACTS: readonly Fact[] = [
  entity('source:lists', 'Source', {
    reliability: 'B',
    covers: ['MEMBER_OF 1950/1990', 'PARTICIPATED_IN MEETING 1950/1960', 'PARTICIPATED_IN WAR 1950/1960'],
  }),
  entity('source:rumour', 'Source', { reliability: 'D' }),
  entity('state:OLD', 'State', { existsFrom: '1940', existsTo: '1971-06' }),
  entity('state:NEW', 'State', { existsFrom: '1955-03-01' }),
  entity('state:EVER', 'State'),
  entity('person:envoy', 'Person'),
  entity('organisation:one', 'Organisation', { kind: 'IGO' }),
  entity('organisation:two', 'Organisation', { kind: 'BLOC' }),
  entity('organisation:firm', 'Organisation', { kind: 'COMPANY' }),
  entity('event:visit', 'Event', { kind: 'MEETING', date: '1956-07' }),
  entity('event:planned', 'Event', { kind: 'MEETING', date: '1956-08', modality: 'PLANNED' }),
  tie('MEMBER_OF', 'state:OLD', 'organisation:one', '1950-01-01', '1970-12-31', FULL),
  tie('MEMBER_OF', 'state:NEW', 'organisation:one', '1960', null, FULL),
  tie('MEMBER_OF', 'state:OLD', 'organisation:two', '1950-01-01', null, FULL),
  tie('MEMBER_OF', 'state:NEW', 'organisation:two', '1965-05', null, FULL, {
    sourceId: 'source:rumour',
    assertedBy: 'source:rumour',
    reliability: 'D',
  }),
  tie('MEMBER_OF', 'state:OLD', 'organisation:firm', '1950-01-01', null, FULL),
  tie('MEMBER_OF', 'state:NEW', 'organisation:firm', '1955-03-01', null, FULL),
  tie('PARTICIPATED_IN', 'person:envoy', 'event:visit', '1956-07', '1956-07', { role: 'VISITOR', onBehalfOf: 'state:OLD' }),
  tie('PARTICIPATED_IN', 'state:NEW', 'event:visit', '1956-07', '1956-07', { role: 'HOST' }),
  tie('PARTICIPATED_IN', 'state:OLD', 'event:planned', '1956-08', '1956-08', { role: 'VISITOR' }),
  tie('PARTICIPATED_IN', 'state:NEW', 'event:planned', '1956-08', '1956-08', { role: 'HOST' }),
];
