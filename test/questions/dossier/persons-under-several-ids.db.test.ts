/** A person whom data sets list under different ids holds its offices under each of them, if a judgement says so. */
import type { AssertionFact } from '../../../src/model/fact';
import { entity, membership } from '../../recorder/facts';
import { useRecordedSchema } from '../../support/seeded-schema';

const tie = (type: string, subject: string, object: string, rest: Partial<AssertionFact> = {}) =>
  membership(subject, object, { type, attributes: {}, sourceId: 'source:report', spell: ONGOING, ...rest });

const ONGOING = { start: '..', end: null, endStatus: 'ONGOING' } as const;
const on = (day: string) => ({ start: day, end: day, endStatus: 'ENDED' }) as const;

/** The person takes part in events and speaks under this id, and holds the office under the other. */
const NAMED = 'person:envoy';
const LISTED = 'person:envoy-of-the-register';

describe('a person under several ids', () => {
  const world = useRecordedSchema([
    ...['report', 'register', 'judge'].map((name) => entity(`source:${name}`)),
    ...['IND', 'PAK', 'RUS'].map((code) => entity(`state:${code}`)),
    ...[NAMED, LISTED, 'person:guest', 'person:guest-of-the-register'].map((id) => entity(id)),
    entity('organisation:ministry', { kind: 'MINISTRY' }),
    entity('post:minister'),
    entity('event:meeting', { kind: 'MEETING', date: '2024-03-01' }),
    entity('event:later', { kind: 'MEETING', date: '2024-09-01' }),
    entity('event:strike', { kind: 'ATTACK', date: '2024-02-01' }),
    entity('statement:denial', { date: '2024-02-02' }),
    entity('statement:charge', { date: '2024-02-02' }),
    entity('claim:strike', { text: 'The strike hit the bridge.' }),
    tie('HOLDS', LISTED, 'post:minister', { sourceId: 'source:register', spell: { start: '2023', end: '2024-06', endStatus: 'ENDED' } }),
    tie('POST_IN', 'post:minister', 'organisation:ministry', { sourceId: 'source:register' }),
    tie('PART_OF', 'organisation:ministry', 'state:PAK', { sourceId: 'source:register' }),
    ...['meeting', 'later'].flatMap((name) => [
      tie('PARTICIPATED_IN', NAMED, `event:${name}`, { spell: on(name === 'meeting' ? '2024-03-01' : '2024-09-01') }),
      tie('PARTICIPATED_IN', 'state:IND', `event:${name}`, { spell: on(name === 'meeting' ? '2024-03-01' : '2024-09-01') }),
    ]),
    // Two ids of one guest, each at one meeting of a state with one of the two.
    tie('PARTICIPATED_IN', 'person:guest', 'event:meeting', { spell: on('2024-03-01') }),
    tie('PARTICIPATED_IN', 'person:guest-of-the-register', 'event:later', { spell: on('2024-09-01') }),
    ...['denial', 'charge'].flatMap((name) => [
      tie('REPORTED_IN', `statement:${name}`, 'source:report'),
      tie('CONCERNS', `statement:${name}`, 'event:strike'),
      tie('ASSERTS', `statement:${name}`, 'claim:strike', { attributes: { position: name === 'denial' ? 'DENIES' : 'AFFIRMS' } }),
      tie('MADE_BY', `statement:${name}`, name === 'denial' ? NAMED : 'state:IND', { spell: on('2024-02-02') }),
    ]),
    ...[
      [NAMED, LISTED],
      ['person:guest', 'person:guest-of-the-register'],
    ].map(([one, other]) =>
      tie('SAME_AS', one!, other!, { sourceId: 'source:judge', reliability: 'C', attributes: { judgement: 'SAME' } }),
    ),
  ]);

  const DOSSIER = `dossier(a: "state:PAK", b: "state:IND") { sources(first: 100) { id }
    meetings { event { id } participants { actor { id } standsFor { side by } offices { post { id } in { id } certainty } } }
    disputes { claim { id } sides { side position actors { id } } } }`;

  test('represents the state of its office on the days of the office, under each id', async () => {
    const { data, receipt } = await world.askWithReceipt(`{ ${DOSSIER} }`);
    const [meeting, ...others] = data.dossier.meetings;
    expect(others).toEqual([]);
    expect(meeting.event.id).toBe('event:meeting');
    expect(meeting.participants.find(({ actor }: { actor: { id: string } }) => actor.id === NAMED)).toEqual({
      actor: { id: NAMED },
      standsFor: [{ side: 'A', by: ['BY_OFFICE'] }],
      offices: [{ post: { id: 'post:minister' }, in: [{ id: 'organisation:ministry' }], certainty: 'CERTAIN' }],
    });
    expect(data.dossier.disputes).toEqual([
      {
        claim: { id: 'claim:strike' },
        sides: [
          { side: 'A', position: 'DENIES', actors: [{ id: NAMED }] },
          { side: 'B', position: 'AFFIRMS', actors: [{ id: 'state:IND' }] },
        ],
      },
    ]);
    expect(receipt.judgedSame).toContainEqual(expect.objectContaining({ id: NAMED, with: [LISTED] }));
    expect(receipt.sources).toEqual(expect.arrayContaining(['source:register', 'source:judge']));
    expect(data.dossier.sources).toContainEqual({ id: 'source:judge' });
  });

  test('represents no state through a lens that does not include the judgement', async () => {
    const { data, receipt } = await world.askWithReceipt(`query @lens(minReliability: B) { ${DOSSIER} }`);
    expect(data.dossier).toMatchObject({ meetings: [], disputes: [] });
    expect(receipt.judgedSame).toBeUndefined();
  });

  test('counts as one third party', async () => {
    const { data } = await world.askWithReceipt(`{ dossier(a: "${LISTED}", b: "state:IND") {
      thirdParties { actor { ... on Entity { id } } meetings { withA withB withBoth } } } }`);
    expect(data.dossier.thirdParties).toEqual([{ actor: { id: 'person:guest' }, meetings: { withA: 2, withB: 2, withBoth: 2 } }]);
  });

  test('speaks for its state in the readouts of an event', async () => {
    const ask = async (lens: string) =>
      await world.askWithReceipt(`query ${lens} { readouts(event: "event:strike") { accounts { actor { ... on Entity { id } } } } }`);
    const { data, receipt } = await ask('');
    expect(data.readouts.accounts.map(({ actor }: { actor: { id: string } }) => actor.id)).toEqual(['state:IND', 'state:PAK']);
    expect(receipt.judgedSame).toEqual([expect.objectContaining({ id: NAMED, with: [LISTED] })]);
    const without = await ask('@lens(minReliability: B)');
    expect(without.data.readouts.accounts.map(({ actor }: { actor: { id: string } }) => actor.id)).toEqual([NAMED, 'state:IND']);
  });
});
