/** Search finds an entity by names that sources give it over spells of time, and gives the spell of each name. */
import { recordNamedIsland } from '../../support/named-island';
import { useFilledSchema } from '../../support/seeded-schema';

interface Found {
  readonly score: number;
  readonly node: { readonly id: string; readonly name: string };
  readonly matches: readonly {
    field: string;
    value: string;
    spells: { start: string; end: string | null; endStatus: string; source: { id: string } }[];
  }[];
}

describe('search over time', () => {
  const world = useFilledSchema(recordNamedIsland);

  async function search(text: string, lens = '') {
    const { data, receipt } = await world.askWithReceipt(
      `query ($text: String!) ${lens && `@lens(${lens})`} { search(text: $text) {
    edges { score node { id name } matches { field value spells { start end endStatus source { id } } } } } }`,
      { text },
    );
    return { edges: data.search.edges as Found[], sources: receipt.sources as string[] };
  }

  const scoreOf = async (text: string, lens = '') =>
    (await search(text, lens)).edges.find(({ node }) => node.id === 'state:LKA')?.score ?? null;

  test('a name that is in no entry finds its entity, with the spells and sources of the name', async () => {
    const { edges, sources } = await search('ceylon');
    expect(edges).toEqual([
      {
        score: 0.98,
        node: { id: 'state:LKA', name: 'Sri Lanka' },
        matches: [
          {
            field: 'name',
            value: 'Ceylon',
            spells: [{ start: '1948-02-04', end: '1972-05-21', endStatus: 'ENDED', source: { id: 'source:one' } }],
          },
        ],
      },
    ]);
    expect(sources).toEqual(['source:one']);
  });

  test('the name of the entry, if a source dates it, is one match with its spell', async () => {
    const [found] = (await search('Sri Lanka')).edges;
    expect(found!.matches.filter(({ value }) => value === 'Sri Lanka')).toEqual([
      {
        field: 'name',
        value: 'Sri Lanka',
        spells: [{ start: '1972-05-22', end: null, endStatus: 'ONGOING', source: { id: 'source:one' } }],
      },
    ]);
  });

  test.each([
    // Only a name that applies on the day of the lens is an exact match; without a day, one that applies now.
    ['Sri Lanka', '', 1],
    ['Ceylon', '', 0.98],
    ['Ceylon', 'validAt: "1965-01-01"', 1],
    ['Sri Lanka', 'validAt: "1965-01-01"', 0.98],
    ['Ceylon', 'validAt: "1980-01-01"', 0.98],
    ['Sri Lanka', 'validAt: "1980-01-01"', 1],
    // Before the names were recorded, the entity has only the name of its entry.
    ['Sri Lanka', 'knownAt: "#1", validAt: "1965-01-01"', 1],
    ['Ceylon', 'knownAt: "#1"', null],
    ['Zeylan', 'knownAt: "#2"', null],
    ['Zeylan', '', 0.98],
    ['Zeylan', 'minReliability: A', 0.98],
    ['Ceylon', 'minReliability: A', null],
  ])('%s through the lens (%s) has the score %s', async (text, lens, score) => {
    expect(await scoreOf(text, lens)).toBe(score);
  });
});
