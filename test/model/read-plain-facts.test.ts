/** The dates of a tie whose fact gives none: they come from its own source, never from another. */
import type { AssertionFact, EntityFact } from '../../src/model/fact';
import { addKnown, type PlacedInput, readPlainFacts } from '../../src/model/read-plain-facts';
import type { KnownEntity } from '../../src/model/world';

const STRIKES = 'event:strikes';
const CATALOGUE: Readonly<Record<string, KnownEntity>> = {
  'event:strikes': { label: 'Event', date: '2025-05-07' },
  'action:notice': { label: 'TreatyAction', date: '2023-01-25' },
  'statement:said': { label: 'Statement', date: '2025-05-31' },
};

const by = (sourceId: string, ...inputs: PlacedInput['input'][]): PlacedInput[] =>
  inputs.map((input, at) => ({ input, place: `${sourceId}:${at}`, context: { sourceId, entity: (id) => CATALOGUE[id] } }));
const dated = (id: string, properties: object) => ({ entity: { id, ...properties } });
const took = (part: object = {}) => ({ tie: 'PARTICIPATED_IN', subject: 'state:IND', object: STRIKES, ...part });

function spellsOf(inputs: readonly PlacedInput[]) {
  const { facts, problems } = readPlainFacts(inputs);
  expect(problems).toEqual([]);
  return facts.filter((fact): fact is AssertionFact => fact.fact === 'assertion').map(({ spell }) => spell);
}

describe('readPlainFacts', () => {
  test('takes the date of an event from the source of the tie', () => {
    const inputs = by('source:a', dated(STRIKES, { date: '2025-05-07' }), took());
    expect(spellsOf(inputs)).toEqual([{ start: '2025-05-07', end: '2025-05-07', endStatus: 'ENDED' }]);
  });

  test('takes it wherever the source gives it, even in a second fact about the event', () => {
    const inputs = by('source:a', took(), dated(STRIKES, { name: 'Strikes' }), dated(STRIKES, { date: '2025-05', endDate: '2025-06' }));
    expect(spellsOf(inputs)).toEqual([{ start: '2025-05', end: '2025-06', endStatus: 'ENDED' }]);
  });

  test('ignores dates of an event or a step from another source or from the database', () => {
    const step = { tie: 'TAKEN_BY', subject: 'action:notice', object: 'state:IND' };
    const inputs = [...by('source:a', dated(STRIKES, { date: '2025-05-07' })), ...by('source:b', took(), step)];
    expect(spellsOf(inputs)).toEqual([
      { start: null, end: null, endStatus: 'ENDED' },
      { start: null, end: null, endStatus: 'ONGOING' },
    ]);
  });

  test('keeps the dates that the tie itself gives', () => {
    const inputs = by('source:a', dated(STRIKES, { date: '2025-05-07' }), took({ start: '2025-05', end: '2025-05' }));
    expect(spellsOf(inputs)).toEqual([{ start: '2025-05', end: '2025-05', endStatus: 'ENDED' }]);
  });

  test('takes the date of a statement from any source, because it is part of the statement', () => {
    const made = (subject: string) => ({ tie: 'MADE_BY', subject, object: 'state:IND' });
    const inputs = [
      ...by('source:a', dated('statement:here', { date: '2025-06-03' })),
      ...by('source:b', made('statement:here'), made('statement:said')),
    ];
    expect(spellsOf(inputs).map(({ start }) => start)).toEqual(['2025-06-03', '2025-05-31']);
  });
});

describe('addKnown', () => {
  test('adds to what earlier facts say of the entity and changes no earlier value', () => {
    const known = new Map<string, KnownEntity>();
    const fact = (properties: EntityFact['properties']): EntityFact => ({
      fact: 'entity',
      id: STRIKES,
      label: 'Event',
      properties,
      place: '',
    });
    addKnown(known, fact({ date: '2025-05-07' }));
    addKnown(known, fact({ date: '2025-05-08', kind: 'OPERATION' }));
    expect(known.get(STRIKES)).toEqual({ label: 'Event', date: '2025-05-07', kind: 'OPERATION' });
  });
});
