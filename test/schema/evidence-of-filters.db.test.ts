/** A filter on ties uses edges as evidence: the receipt lists the sources of the edges by which entities pass. */
import { entity, membership } from '../recorder/facts';
import { useRecordedSchema } from '../support/seeded-schema';

const said = (state: string, organisation: string, sourceId: string, start = '2000') =>
  membership(`state:${state}`, `organisation:${organisation}`, { sourceId, spell: { start, end: null, endStatus: 'ONGOING' } });

/** More organisations than the edges that are read for one state. */
const MANY = Array.from({ length: 103 }, (_, at) => `X${at}`);

interface Shown {
  readonly sources: readonly string[];
  readonly truncatedAt: readonly string[];
}

const SCO = 'node: {id: {eq: "organisation:SCO"}}';
const CSTO = 'node: {id: {eq: "organisation:CSTO"}}';
const MEMBER = (which: string, predicate = 'some') => `membershipsConnection: {${predicate}: {${which}}}`;

describe('the sources of a filter', () => {
  const world = useRecordedSchema([
    ...['india', 'pakistan', 'russia', 'alliance', 'late', 'many'].map((name) => entity(`source:${name}`)),
    ...['IND', 'PAK', 'RUS', 'CHN', 'BRA'].map((code) => entity(`state:${code}`)),
    ...['SCO', 'UN', 'CSTO', ...MANY].map((code) => entity(`organisation:${code}`)),
    said('IND', 'SCO', 'source:india'),
    said('PAK', 'SCO', 'source:pakistan'),
    said('RUS', 'SCO', 'source:russia'),
    said('RUS', 'CSTO', 'source:alliance'),
    said('CHN', 'SCO', 'source:late', '2010'),
    ...MANY.map((code) => said('BRA', code, 'source:many')),
  ]);

  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of its answer
  const ask = (query: string): Promise<{ data: any; receipt: Shown }> => world.askWithReceipt(query);

  const statesWhere = (where: string, lens = '', page = '') =>
    ask(`query ${lens && `@lens(${lens})`} { states(where: ${where}, sort: {id: ASC}, ${page}) { edges { node { id } } } }`);

  test.each([
    // A state passes by its own edge; edges of other states are not evidence for it.
    ['some', `{${MEMBER(SCO)}}`, ['CHN', 'IND', 'PAK', 'RUS'], ['india', 'late', 'pakistan', 'russia']],
    ['some beside a test on the state', `{id: {in: ["state:IND", "state:CHN"]}, ${MEMBER(SCO)}}`, ['CHN', 'IND'], ['india', 'late']],
    ['AND', `{AND: [{${MEMBER(SCO)}}, {${MEMBER(CSTO)}}]}`, ['RUS'], ['alliance', 'russia']],
    ['OR', `{OR: [{id: {eq: "state:IND"}}, {${MEMBER(CSTO)}}]}`, ['IND', 'RUS'], ['alliance']],
    ['single', `{${MEMBER(CSTO, 'single')}}`, ['RUS'], ['alliance']],
    ['all', `{id: {eq: "state:IND"}, ${MEMBER(SCO, 'all')}}`, ['IND'], ['india']],
    ['NOT of none', `{NOT: {${MEMBER(CSTO, 'none')}}}`, ['RUS'], ['alliance']],
    ['NOT of all', `{id: {in: ["state:RUS", "state:IND"]}, NOT: {${MEMBER(SCO, 'all')}}}`, ['RUS'], ['alliance']],
    // A tie that does not exist has no source.
    ['none', `{${MEMBER(SCO, 'none')}}`, ['BRA'], []],
    ['NOT of some', `{NOT: {${MEMBER(SCO)}}}`, ['BRA'], []],
    [
      'a filter within a filter',
      `{id: {eq: "state:IND"}, ${MEMBER('node: {membersConnection: {some: {node: {id: {eq: "state:RUS"}}}}}')}}`,
      ['IND'],
      ['india', 'russia'],
    ],
  ])('%s', async (_, where, states, sources) => {
    const { data, receipt } = await statesWhere(where);
    expect(data.states.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(states.map((code) => `state:${code}`));
    expect(receipt.sources).toEqual(sources.map((name) => `source:${name}`));
    expect(receipt.truncatedAt).toEqual([]);
  });

  test('are those that the lens includes', async () => {
    expect((await statesWhere(`{${MEMBER(SCO)}}`, 'validAt: "2005-01-01"')).receipt.sources).not.toContain('source:late');
    const { receipt } = await statesWhere(`{${MEMBER(SCO)}}`, 'assertedBy: ["source:india"], background: false');
    expect(receipt.sources).toEqual(['source:india']);
  });

  test('are those of the entities on the page', async () => {
    expect((await statesWhere(`{${MEMBER(SCO)}}`, '', 'first: 1')).receipt.sources).toEqual(['source:late']);
  });

  const RUSSIA_TOO = 'where: {node: {membersConnection: {some: {node: {id: {eq: "state:RUS"}}}}}}';

  test('include those of a filter on nodes of a connection, even if only its edges are selected', async () => {
    const memberships = (selection: string) =>
      ask(
        `{ states(where: {id: {eq: "state:IND"}}) { edges { node { membershipsConnection(${RUSSIA_TOO}) { edges { ${selection} } } } } } }`,
      );
    for (const selection of ['node { id }', 'properties { start }']) {
      expect((await memberships(selection)).receipt.sources).toEqual(['source:india', 'source:russia']);
    }
  });

  test('are also listed if the nodes of a long page are read later', async () => {
    const { receipt } = await ask(`{ states(where: {id: {eq: "state:IND"}}) { edges { node {
      membershipsConnection(first: 500, ${RUSSIA_TOO}) { edges { node { membersConnection(first: 500, where: {node: {id: {eq: "state:CHN"}}}) {
        edges { node { id } } } } } } } } } }`);
    expect(receipt.sources).toEqual(['source:india', 'source:late', 'source:russia']);
  });

  test('if not all were read, the receipt says where', async () => {
    const { receipt } = await statesWhere('{id: {eq: "state:BRA"}, membershipsConnection: {some: {}}}');
    expect(receipt.sources).toEqual(['source:many']);
    expect(receipt.truncatedAt).toEqual(['states.where.membershipsConnection.some']);
  });
});
