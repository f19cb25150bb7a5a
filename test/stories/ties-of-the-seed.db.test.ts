/** Known facts behind the example tabs on paths, shared memberships and changes: read from complete answers on the world of the seed. */
import { useSeededSchema } from '../support/seeded-schema';

interface Named {
  readonly id: string;
}
interface PathsAnswer {
  readonly paths: readonly {
    readonly entities: readonly Named[];
    readonly intervals: readonly { start: string | null; end: string | null }[];
  }[];
}

describe('the ties of the seed', () => {
  const { ask } = useSeededSchema();

  const between = async (lens: string, rest = ''): Promise<PathsAnswer> => {
    const query = `query ${lens} { paths(from: "state:IND", to: "state:CHN", maxHops: 2, first: 100, tieTypes: [MEMBER_OF] ${rest}) {
      paths { entities { id } intervals { start end } } } }`;
    return (await ask(query)).paths;
  };
  const through = ({ paths }: PathsAnswer): string[] => paths.map(({ entities }) => entities[1]!.id);

  describe('the counts of a connection', () => {
    interface Counted {
      readonly counts: Record<string, number>;
      readonly edges: readonly { readonly node: Named; readonly properties: { readonly tieId: string } }[];
    }
    const members = async (lens: string, where: string, counts: string): Promise<Counted> => {
      const query = `query Q ${lens} { organisations(where: { id: { eq: "organisation:SCO" } }) { edges { node {
        counts: membersConnection(${where} first: 1) { ${counts} }
        all: membersConnection(${where} first: 500) { edges { node { id } properties { tieId } } } } } } }`;
      const [{ node }] = (await ask(query)).organisations.edges;
      return { counts: node.counts, edges: node.all.edges };
    };
    const FULL = 'where: { edge: { status: { eq: FULL } } }';

    test('count assertions, ties and states separately: the ten full members of the SCO have fifteen assertions', async () => {
      const { counts, edges } = await members('@lens(validAt: "2025-06-03")', FULL, 'totalCount tieCount nodeCount');
      expect(counts).toEqual({ totalCount: 15, tieCount: 10, nodeCount: 10 });
      expect([edges.length, new Set(edges.map(({ properties }) => properties.tieId)).size]).toEqual([15, 10]);
      expect(new Set(edges.map(({ node }) => node.id)).size).toBe(10);
    });

    test('are given as certain and as possible: in June 2017 India and Pakistan joined the six', async () => {
      const asked = `totalCount possible: tieCount(certainty: POSSIBLE) certain: tieCount(certainty: CERTAIN)
        assertions: totalCount(certainty: CERTAIN) states: nodeCount(certainty: CERTAIN)`;
      const { counts } = await members('@lens(validAt: "2017-06")', FULL, asked);
      const certain = await members('@lens(validAt: "2017-06", certainty: CERTAIN)', FULL, 'totalCount tieCount nodeCount');
      expect(counts).toEqual({ totalCount: 13, possible: 8, certain: 6, assertions: 6, states: 6 });
      expect(certain.counts).toEqual({ totalCount: counts['assertions'], tieCount: counts['certain'], nodeCount: counts['states'] });
    });

    test('work within lists, for fragments on an interface, and for ties without direction', async () => {
      const data = await ask(`query Q @lens(validAt: "2025-06-03") { entity(id: "state:PAK") { sameAsConnection { tieCount }
        ... on State { membershipsConnection(where: { node: { id: { eq: "organisation:SCO" } } }, first: 1) { edges { node { ... on Organisation {
          membersConnection(${FULL}) { nodeCount } } } } } } } }`);
      expect(data.entity.sameAsConnection.tieCount).toBe(0);
      expect(data.entity.membershipsConnection.edges[0].node.membersConnection.nodeCount).toBe(10);
    });
  });

  test('India and China are both in the SCO for certain in 2025, and were not in 1955', async () => {
    expect(through(await between('@lens(validAt: "1955-06-01", certainty: CERTAIN)'))).not.toContain('organisation:SCO');
    expect(through(await between('@lens(validAt: "2025-05-09", certainty: CERTAIN)'))).toContain('organisation:SCO');
    expect(through(await between('@lens(validAt: "2000-01-01")'))).not.toContain('organisation:WTO');
  });

  test('they are together in the World Trade Organization from the day on which China joined', async () => {
    const found = await between('');
    const wto = found.paths.find(({ entities }) => entities[1]!.id === 'organisation:WTO');
    expect(wto?.intervals).toEqual([{ start: '2001-12-11', end: null }]);
    // They are also together in the Security Council in the two years of each of India's terms.
    const council = found.paths.find(({ entities }) => /security-council|UNSC/i.test(entities[1]!.id));
    expect(council?.intervals).toContainEqual({ start: '2021-01-01', end: '2022-12-31' });
  });

  test('Pakistan, India and Russia are full members of the SCO together since 9 June 2017', async () => {
    const { sharedMemberships } = await ask(`{ sharedMemberships(of: ["state:PAK", "state:IND", "state:RUS"], status: [FULL]) {
      organisation { id } intervals { start end endStatus certain { start end } } } }`);
    const sco = sharedMemberships.find(({ organisation }: { organisation: Named }) => organisation.id === 'organisation:SCO');
    expect(sco.intervals).toEqual([
      { start: '2017-06-09', end: null, endStatus: 'ONGOING', certain: [{ start: '2017-06-09', end: null }] },
    ]);
  });

  test('between 2015 and 2018 the world changed and the records did not: the status in the SCO, a treaty, the Quad', async () => {
    const { compare } =
      await ask(`{ compare(left: { validAt: "2015-01-01" }, right: { validAt: "2018-01-01" }, of: ["state:IND", "state:PAK"],
      tieTypes: [MEMBER_OF, PARTY_TO]) { edges { node { kind causes subject { id } object { id } records { cause } } } } }`);
    const changes = compare.edges.map(
      ({ node }: { node: Record<string, Named> & { kind: string; causes: string[]; records: unknown[] } }) => {
        expect([node.causes, node.records]).toEqual([['WORLD'], []]);
        return `${node.kind} ${node['subject']!.id} ${node['object']!.id}`;
      },
    );
    expect(changes).toEqual(
      expect.arrayContaining([
        'ALTERED state:IND organisation:SCO',
        'ALTERED state:PAK organisation:SCO',
        'APPEARED state:IND organisation:quad',
      ]),
    );
    expect(changes).toHaveLength(4);
  });
});
