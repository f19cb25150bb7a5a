/** Correcting the attributes of an entity through the real server: a new version is added, and the old one is kept. */
import { record } from '../../../src/recorder/recorder';
import { entity, membership } from '../../recorder/facts';
import { useServedFacts } from '../../support/served-facts';

const CORRECT =
  'mutation Correct($entity: ID!, $version: ID!, $attributes: [AttributeChange!]!) { correctEntity(entity: $entity, expectedVersion: $version, attributes: $attributes, why: "a test") { seq counts { entities restated } } }';
const HISTORY = '{ entityHistory(entity: "state:PAK") { entity { id } versions { version recorded { seq } attributes { name values } } } }';

describe('correctEntity', () => {
  const SEEN = { ...entity('state:PAK', { name: 'Pakstan', aliases: ['PAK', 'Wrong'], cow: 771 }), sourceId: 'source:one' };
  const world = useServedFacts([SEEN, entity('organisation:SCO'), entity('source:one'), membership('state:PAK', 'organisation:SCO')]);

  const correct = (version: string, attributes: readonly object[], as: 'editor' | 'reader' = 'editor', of = 'state:PAK') =>
    world.served.ask({ query: CORRECT, variables: { entity: of, version, attributes }, as });
  const seen = async (lens = '') => {
    const query = `query ${lens} { states { edges { node { id name aliases cow } } } search(text: "pakstan") { edges { node { id } } } }`;
    const { data } = await world.served.ask({ query });
    const { states, search } = data as { states: { edges: { node: object }[] }; search: { edges: { node: { id: string } }[] } };
    return [states.edges[0]!.node, search.edges.map(({ node }) => node.id)];
  };
  const versions = async () => {
    const { data } = await world.served.ask({ query: HISTORY });
    return (data as { entityHistory: { versions: { version: string; attributes: { name: string; values: string[] }[] }[] } }).entityHistory
      .versions;
  };

  test('replaces and removes values; every earlier recording keeps its values', async () => {
    const { data, errors } = await correct('state:PAK#1', [
      { name: 'name', values: ['Pakistan'] },
      { name: 'aliases', values: ['PAK'] },
      { name: 'cow', values: ['770'] },
    ]);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ correctEntity: { seq: 2, counts: { entities: 1, restated: 0 } } });
    const before = { id: 'state:PAK', name: 'Pakstan', aliases: ['PAK', 'Wrong'], cow: 771 };
    expect(await seen('@lens(knownAt: "#1")')).toEqual([before, ['state:PAK']]);
    const after = { id: 'state:PAK', name: 'Pakistan', aliases: ['PAK'], cow: 770 };
    expect((await seen())[0]).toEqual(after);
    expect((await correct('state:PAK#2', [{ name: 'cow' }, { name: 'aliases', values: [] }])).errors).toBeUndefined();
    expect((await seen())[0]).toEqual({ ...after, aliases: [], cow: null });
    expect((await seen('@lens(knownAt: "#2")'))[0]).toEqual(after);
    expect((await versions()).map(({ version, attributes }) => [version, attributes.find(({ name }) => name === 'cow')?.values])).toEqual([
      ['state:PAK#1', ['771']],
      ['state:PAK#2', ['770']],
      ['state:PAK#3', undefined],
    ]);
  });

  test('a change without effect creates no recording', async () => {
    expect((await correct('state:PAK#1', [{ name: 'name', values: ['Pakstan'] }])).data).toEqual({ correctEntity: null });
    expect(await versions()).toHaveLength(1);
  });

  test('a file loaded again adds values, but does not restore those that were corrected or removed', async () => {
    const corrected = await correct('state:PAK#1', [
      { name: 'name', values: ['Pakistan'] },
      { name: 'aliases', values: ['PAK'] },
      { name: 'cow' },
    ]);
    expect(corrected.errors).toBeUndefined();
    const properties = { ...SEEN.properties, aliases: ['PAK', 'Wrong', 'Pak'], iso2: 'PK' };
    const { disagreements } = await record(world.db, [{ ...SEEN, properties }], { key: 'again', by: 'tester', why: 'again' });
    expect(disagreements.map(({ what }) => what)).toEqual([
      expect.stringContaining('has aliases ["PAK","Pak","Wrong"] here, of which an editor has removed something'),
      expect.stringContaining('has cow 771 here'),
      expect.stringContaining('has name "Pakstan" here'),
    ]);
    expect((await versions()).at(-1)!.attributes).toEqual([
      { name: 'aliases', values: ['PAK', 'Pak'] },
      { name: 'iso2', values: ['PK'] },
      { name: 'name', values: ['Pakistan'] },
    ]);
    // An editor can restore it.
    await correct('state:PAK#3', [{ name: 'cow', values: ['771'] }]);
    expect((await versions()).at(-1)!.attributes).toContainEqual({ name: 'cow', values: ['771'] });
    const other = { ...SEEN, properties: { name: 'Pakistan', cow: 771 } };
    expect((await record(world.db, [other], { key: 'third', by: 'tester', why: 'third' })).disagreements).toEqual([]);
  });

  test('the new start of the existence of an entity limits its ties from that recording on', async () => {
    const inForce = async (knownAt: string) => {
      const query = `query @lens(validAt: "2018-01-01", knownAt: "${knownAt}") { states { edges { node { membershipsConnection { totalCount } } } } }`;
      const { data } = await world.served.ask({ query });
      return (data as { states: { edges: { node: { membershipsConnection: { totalCount: number } } }[] } }).states.edges[0]!.node
        .membershipsConnection.totalCount;
    };
    await record(world.db, [membership('state:PAK', 'organisation:SCO', { spell: { start: null, end: null, endStatus: 'ONGOING' } })], {
      key: 'undated',
      by: 'tester',
      why: 'undated',
    });
    const { data } = await correct('state:PAK#1', [{ name: 'existsFrom', values: ['2020'] }]);
    expect(data).toEqual({ correctEntity: { seq: 3, counts: { entities: 1, restated: 1 } } });
    expect([await inForce('#2'), await inForce('#3')]).toEqual([1, 0]);
  });

  test.each([
    ['a version that is not the newest', ['state:PAK#7', [{ name: 'name', values: ['X'] }]], 'CONFLICT', '"state:PAK#1"; look at it first'],
    ['an attribute that its kind does not have', ['state:PAK#1', [{ name: 'flag', values: ['X'] }]], 'INVALID_FACT', 'flag'],
    ['a value of another type', ['state:PAK#1', [{ name: 'cow', values: ['many'] }]], 'INVALID_FACT', 'cow'],
    ['an entity without a name', ['state:PAK#1', [{ name: 'name' }]], 'INVALID_FACT', 'name'],
    ['a reader', ['state:PAK#1', [{ name: 'name', values: ['X'] }], 'reader'], 'UNAUTHORISED', 'may only read'],
    ['an entity that is not recorded', ['state:XXX#1', [{ name: 'name', values: ['X'] }], 'editor', 'state:XXX'], 'NOT_FOUND', 'state:XXX'],
  ] as const)('refuses %s', async (_, args, code, words) => {
    const { errors } = await correct(...(args as unknown as Parameters<typeof correct>));
    expect([errors?.[0]?.extensions?.['code'], errors?.[0]?.message]).toEqual([code, expect.stringContaining(words)]);
    expect(await versions()).toHaveLength(1);
  });
});
