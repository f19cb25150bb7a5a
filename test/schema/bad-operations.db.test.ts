/** Each bad operation is refused with an exact message that names the place, the value and the accepted values; nothing is written. */
import type { Database } from '../../src/database/database';
import { stateDigest } from '../../src/recorder/recorder';
import { connectSeededDatabase } from '../support/seeded-database';
import { type HttpOperation, type Served, serveSchema } from '../support/serve-schema';

const ANY = '{ lens { background } }';
const MEMBER = {
  tie: 'MEMBER_OF',
  subject: 'state:PAK',
  object: 'organisation:SCO',
  start: '2017-06-09',
  endStatus: 'ONGOING',
  status: 'FULL',
  record: 'new',
};
const record = (facts: readonly unknown[], source = 'source:public-record'): HttpOperation => ({
  query: 'mutation R($facts: [FactInput!]!, $source: ID!) { record(facts: $facts, source: $source, why: "a test") { seq } }',
  variables: { facts, source },
  as: 'editor',
});
const lens = (text: string): HttpOperation => ({ query: `query Q @lens(${text}) ${ANY}` });

/** Each operation, with the expected code and message. */
const CORPUS: readonly (readonly [name: string, asked: HttpOperation, code: string, message: string])[] = [
  [
    'a day that is none',
    lens('validAt: "someday"'),
    'INVALID_ARGUMENT',
    'validAt: "someday" is not a date. Accepted: EDTF such as 2025-06-03, 2025-04, 1960, 1964~, 2013-05?, 196X, 1897-XX-16.',
  ],
  [
    'a day that the calendar does not have',
    lens('validAt: "1972-06-31"'),
    'INVALID_ARGUMENT',
    'validAt: "1972-06-31" is not a day of the calendar: that month has 30 days.',
  ],
  [
    'a recording that is not there',
    lens('knownAt: "#999"'),
    'NOT_FOUND',
    'knownAt: "#999" is not a complete recording; the newest recording is "#1".',
  ],
  [
    'a point of knowledge that is none',
    lens('knownAt: "yesterday"'),
    'INVALID_ARGUMENT',
    'knownAt: "yesterday" is not a point of knowledge. Accepted: an instant such as 2026-01-31T12:00:00Z, a day, or a recording such as "#12".',
  ],
  [
    'a perspective of a treaty',
    lens('assertedBy: ["treaty:indus-waters-1960"]'),
    'INVALID_ARGUMENT',
    'assertedBy: "treaty:indus-waters-1960" is neither an actor nor a source. Accepted: ids that begin with state:, organisation:, person:, source:.',
  ],
  [
    'a perspective that is not recorded',
    lens('assertedBy: ["state:INDIA"]'),
    'NOT_FOUND',
    'assertedBy: "state:INDIA" was not recorded by #1. Did you mean "state:IND"? Accepted: the id of a recorded actor or source; search(text:) finds it by its names.',
  ],
  [
    'a side of a comparison with a perspective that is not recorded',
    { query: '{ compare(left: {}, right: { assertedBy: ["source:public-recrod"] }) { totalCount } }' },
    'NOT_FOUND',
    'right.assertedBy: "source:public-recrod" was not recorded by #1. Did you mean "source:public-record"? Accepted: the id of a recorded actor or source; search(text:) finds it by its names.',
  ],
  [
    'a search for no kind of entity',
    { query: '{ search(text: "India", kinds: []) { totalCount } }' },
    'INVALID_ARGUMENT',
    'search.kinds: the list is empty. Accepted: at least one kind, or nothing for all.',
  ],
  [
    'a text with a control character',
    { query: 'query ($text: String!) { search(text: $text) { totalCount } }', variables: { text: 'Paki\u0000stan' } },
    'INVALID_ARGUMENT',
    String.raw`$text: "Paki\u0000stan" holds the character U+0000 at place 5. Accepted: text without control characters.`,
  ],
  [
    'the history of an entity that is not recorded',
    { query: '{ entityHistory(entity: "state:INDIA") { entity { id } } }' },
    'NOT_FOUND',
    'entityHistory.entity: "state:INDIA" was not recorded by #1. Did you mean "state:IND"? Accepted: the id of a recorded entity; search(text:) finds it by its names.',
  ],
  [
    'a perspective of nobody',
    lens('assertedBy: []'),
    'INVALID_ARGUMENT',
    'assertedBy: the list is empty. Accepted: ids of actors or sources, or nothing for everyone.',
  ],
  [
    'a grade that is none',
    lens('minReliability: G'),
    'QUERY_REFUSED',
    'Value "G" does not exist in "Reliability" enum. Did you mean the enum value "A", "B", "C", "D", or "E"?',
  ],
  [
    'two lenses',
    { query: `query Q @lens(validAt: "2025-05-09") @lens(knownAt: "#1") ${ANY}` },
    'QUERY_REFUSED',
    'The directive "@lens" can only be used once at this location.',
  ],
  [
    'a lens on a field',
    { query: '{ lens @lens(knownAt: "#1") { background } }' },
    'QUERY_REFUSED',
    'Directive "@lens" may not be used on FIELD.',
  ],
  [
    'a lens on a mutation',
    { query: 'mutation M @lens(knownAt: "#1") { retract(assertions: ["x"], why: "x") { seq } }', as: 'editor' },
    'QUERY_REFUSED',
    'Directive "@lens" may not be used on MUTATION.',
  ],
  [
    'an id of no kind',
    { query: '{ entity(id: "stat:PAK") { id } }' },
    'INVALID_ARGUMENT',
    'entity.id: "stat:PAK" is of no kind of entity. Did you mean "state"? Accepted: ids that begin with state:, organisation:, person:, post:, treaty:, action:, event:, statement:, claim:, source:, place:, issue:, project:.',
  ],
  [
    'an id of the wrong kind',
    { query: '{ treatyStatus(treaty: "state:PAK") { contested } }' },
    'INVALID_ARGUMENT',
    'treatyStatus.treaty: "state:PAK" is not a treaty. Accepted: an id that begins with treaty:.',
  ],
  [
    'a treaty that nobody knows',
    { query: '{ treatyStatus(treaty: "treaty:none") { contested } }' },
    'NOT_FOUND',
    'treatyStatus.treaty: "treaty:none" was not recorded by #1. Accepted: the id of a recorded entity; search(text:) finds it by its names.',
  ],
  [
    'an actor under its name',
    { query: '{ dossier(a: "state:INDIA", b: "state:PAK") { policy } }' },
    'NOT_FOUND',
    'a: "state:INDIA" was not recorded by #1. Did you mean "state:IND"? Accepted: the id of a recorded actor; search(text:) finds it by its names.',
  ],
  [
    'an actor with two letters exchanged',
    { query: '{ timeline(of: ["state:IND", "state:PKA"]) { totalCount } }' },
    'NOT_FOUND',
    'of: "state:PKA" was not recorded by #1. Did you mean "state:PAK"? Accepted: the id of a recorded entity; search(text:) finds it by its names.',
  ],
  [
    'an event with a letter missing',
    { query: '{ readouts(event: "event:2025-04-22-pahalgam-atack") { policy } }' },
    'NOT_FOUND',
    'event: "event:2025-04-22-pahalgam-atack" was not recorded by #1. Did you mean "event:2025-04-22-pahalgam-attack"? Accepted: the id of a recorded event; search(text:) finds it by its names.',
  ],
  [
    'a day of a treaty that is none',
    { query: '{ treatyStatus(treaty: "treaty:indus-waters-1960", on: "soon") { contested } }' },
    'INVALID_ARGUMENT',
    'treatyStatus.on: "soon" is not a date. Accepted: EDTF such as 2025-06-03, 2025-04, 1960, 1964~, 2013-05?, 196X, 1897-XX-16.',
  ],
  [
    'a search without words',
    { query: '{ search(text: "?") { totalCount } }' },
    'INVALID_ARGUMENT',
    'search.text: "?" holds no word. Accepted: one to 10 words, in any script.',
  ],
  [
    'a kind that is none, in a search',
    { query: '{ search(text: "india", kinds: [Stat]) { totalCount } }' },
    'QUERY_REFUSED',
    'Value "Stat" does not exist in "EntityKind" enum. Did you mean the enum value "State"?',
  ],
  [
    'a kind that is none, in a filter',
    { query: '{ treaties { edges { node { partiesConnection(where: { node: { kinds: [Staet] } }) { totalCount } } } } }' },
    'QUERY_REFUSED',
    'Value "Staet" does not exist in "EntityKind" enum. Did you mean the enum value "State"?',
  ],
  [
    'a page that is too large',
    { query: '{ states(first: 501) { totalCount } }' },
    'INVALID_ARGUMENT',
    'states.first: 501 is not a page size. Accepted: 0 to 500; ask for the next page with after.',
  ],
  [
    'a cursor that no page gave out',
    { query: '{ states(after: "x") { totalCount } }' },
    'INVALID_ARGUMENT',
    'states.after: "x" is not a cursor of this list. Accepted: the cursor of an edge, or endCursor of a page, of the same question with the same arguments and lens.',
  ],
  [
    'a number compared with null',
    { query: '{ events(where: { goldstein: { gt: null } }) { totalCount } }' },
    'INVALID_ARGUMENT',
    'events.where.goldstein.gt: null is not a value to compare with. Accepted: a value, or leave the test out.',
  ],
  [
    'a date compared with a variable that is null',
    { query: 'query Q($day: EDTF) { events(where: { NOT: { date: { from: $day } } }) { totalCount } }', variables: { day: null } },
    'INVALID_ARGUMENT',
    'events.where.NOT.date.from: null is not a value to compare with. Accepted: a value, or leave the test out.',
  ],
  [
    'a date of an edge compared with null',
    { query: '{ states { edges { node { membershipsConnection(where: { edge: { start: { until: null } } }) { totalCount } } } } }' },
    'INVALID_ARGUMENT',
    'states.membershipsConnection.where.edge.start.until: null is not a value to compare with. Accepted: a value, or leave the test out.',
  ],
  [
    'a variable of the wrong type',
    { query: 'query Q($id: ID!) { entity(id: $id) { id } }', variables: { id: { a: 1 } } },
    'INVALID_ARGUMENT',
    'Variable "$id" got invalid value { a: 1 }; ID cannot represent value: { a: 1 }',
  ],
  [
    'a question that is not there',
    { query: '{ nothingOfTheKind { a } }' },
    'QUERY_REFUSED',
    'Cannot query field "nothingOfTheKind" on type "Query".',
  ],
  [
    'ten megabytes',
    { query: `{ lens { background } } #${'x'.repeat(10_000_000)}` },
    'QUERY_REFUSED',
    "The request's body is larger than 1048576 bytes, which is the most accepted.",
  ],
  [
    'a reader who writes',
    { ...record([MEMBER]), as: 'reader' },
    'UNAUTHORISED',
    'record: "reader" may only read. Accepted: the editor\'s token, as "Authorization: Bearer <token>".',
  ],
  [
    'an unknown actor',
    record([{ ...MEMBER, subject: 'state:PKA' }]),
    'INVALID_FACT',
    'facts[0]: unknown actor "state:PKA" as subject of MEMBER_OF. Did you mean "state:PAK"?',
  ],
  [
    'a reversed spell',
    record([{ ...MEMBER, start: '2017', end: '2016', endStatus: 'ENDED' }]),
    'INVALID_FACT',
    'facts[0]: the spell ends (2016) before it starts (2017). Accepted: an end on or after the start.',
  ],
  [
    '31 June',
    record([{ ...MEMBER, start: '1972-06-31' }]),
    'INVALID_FACT',
    'facts[0]: "1972-06-31" is not a day of the calendar: that month has 30 days.',
  ],
  [
    'a tie that the two kinds cannot have',
    record([{ ...MEMBER, subject: 'person:sergey-lavrov' }]),
    'INVALID_FACT',
    'facts[0]: MEMBER_OF cannot lead from a Person ("person:sergey-lavrov"). Accepted: State, Organisation.',
  ],
  [
    'a tie type that is none',
    record([{ ...MEMBER, tie: 'MEMBERS_OF' }]),
    'INVALID_FACT',
    'facts[0]: unknown tie type "MEMBERS_OF". Did you mean "MEMBER_OF"? Accepted: MEMBER_OF, HOLDS, POST_IN, PARTY_TO, ACTION_ON, TAKEN_BY, HAS_MISSION_IN, ALLIED_WITH, RIVAL_OF, CONTIGUOUS_WITH, SUCCEEDS, CAPITAL_OF, PART_OF, PARTICIPATED_IN, RESPONDS_TO, ENDED, CONCERNS, AT, MADE_BY, ADDRESSED_TO, REPORTED_IN, ASSERTS, ABOUT, DESCRIBED_BY, SAME_AS.',
  ],
  [
    'a missing source',
    record([MEMBER], ''),
    'INVALID_FACT',
    'source: the fact has no source. Accepted: source: the id of a source, at the head of the file.',
  ],
  [
    'an unknown source',
    record([MEMBER], 'source:public-recrod'),
    'INVALID_FACT',
    'source: unknown source "source:public-recrod". Did you mean "source:public-record"?',
  ],
  [
    'one record key with two contents',
    record([MEMBER, { ...MEMBER, status: 'OBSERVER' }]),
    'INVALID_FACT',
    'facts[1]: the record "new" is at facts[0] with other content. Accepted: one record once; a second spell under a record key of its own.',
  ],
  [
    'a record that exists with other content',
    record(
      [{ tie: 'HOLDS', subject: 'person:sergey-lavrov', object: 'post:RUS-foreign-minister', start: '2004', endStatus: 'ONGOING' }],
      'source:rus-government-record',
    ),
    'CONFLICT',
    'facts[0]: the record "HOLDS person:sergey-lavrov post:RUS-foreign-minister" exists with other content. Accepted: correct(assertion: "assertion:48a324e7cb565d65c6155003ad", expectedVersion: "assertion:48a324e7cb565d65c6155003ad#1"), or a record key of its own.',
  ],
  [
    'a fact that is no object',
    record(['x']),
    'INVALID_ARGUMENT',
    'Variable "$facts" got invalid value "x" at "facts[0]"; "x" is not a fact. Accepted: an object such as {tie: ..., subject: ..., object: ...}.',
  ],
];

describe('bad operations', () => {
  let db: Database;
  let served: Served;
  let before: string;
  beforeAll(async () => {
    db = await connectSeededDatabase();
    served = await serveSchema(db);
    before = await stateDigest(db, undefined, { bookkeeping: true });
  });
  afterAll(async () => {
    await served.server.close();
    await db.close();
  });

  test.each(CORPUS)('%s', async (_, asked, code, message) => {
    const { data, errors } = await served.ask(asked);
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    expect([errors?.[0]?.extensions['code'], errors?.[0]?.message]).toEqual([code, message]);
  });

  test('none of them wrote anything', async () => {
    expect(await stateDigest(db, undefined, { bookkeeping: true })).toBe(before);
  });
});
