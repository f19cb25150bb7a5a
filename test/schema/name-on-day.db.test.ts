/** An entity has the name that a source gives it on the day of the lens, in every answer, and the receipt says so. */
import { recordNamedIsland } from '../support/named-island';
import { useFilledSchema } from '../support/seeded-schema';

interface Named {
  readonly named?: readonly { id: string; name: string; entry: string; source: string }[];
  readonly sources: readonly string[];
}

describe('the name on the day of the lens', () => {
  const world = useFilledSchema(recordNamedIsland);

  const ask = (lens: string, selection: string): Promise<{ data: Record<string, unknown>; receipt: Named }> =>
    world.askWithReceipt(`query ${lens && `@lens(${lens})`} { ${selection} }`);

  const nameOn = async (lens: string) => (await ask(lens, 'entity(id: "state:LKA") { name }')).data['entity'];

  test.each([
    ['', 'Sri Lanka'],
    ['validAt: "1965-01-01", knownAt: "#2"', 'Ceylon'],
    ['validAt: "1972-05-21", knownAt: "#2"', 'Ceylon'],
    ['validAt: "1972-05-22", knownAt: "#2"', 'Sri Lanka'],
    ['validAt: "1940-01-01", knownAt: "#2"', 'Sri Lanka'],
    ['validAt: "1965-01-01", knownAt: "#1"', 'Sri Lanka'],
    // The other source is more reliable. A name that is certain on the day comes first, then the name with the latest start.
    ['validAt: "1965-01-01"', 'Zeylan'],
    ['validAt: "1948-06-01"', 'Ceylon'],
    ['validAt: "1965-01-01", assertedBy: ["source:one"]', 'Ceylon'],
    ['validAt: "1955-01-01", assertedBy: ["source:two"]', 'Zeylan'],
    ['validAt: "1935-01-01"', 'Lanka'],
    ['validAt: "1910-01-01"', 'Serendib'],
  ])('through the lens (%s) the name is %s', async (lens, name) => {
    expect(await nameOn(lens)).toEqual({ name });
  });

  test('the receipt lists the names that differ from those of the entries, with their sources', async () => {
    const { receipt } = await ask('validAt: "1965-01-01", knownAt: "#2"', 'states { edges { node { id name } } }');
    expect(receipt.named).toEqual([{ id: 'state:LKA', name: 'Ceylon', entry: 'Sri Lanka', source: 'source:one' }]);
    expect(receipt.sources).toEqual(['source:one']);
    expect((await ask('validAt: "2000-01-01", knownAt: "#2"', 'states { edges { node { id name } } }')).receipt.named).toBeUndefined();
  });

  test('the name is the same in every part of an answer', async () => {
    const lens = 'validAt: "1965-01-01", knownAt: "#2"';
    const inList = await ask(
      lens,
      'organisations { edges { node { membersConnection { edges { node { ... on State { id name } } } } } } }',
    );
    const members = (inList.data['organisations'] as { edges: { node: { membersConnection: { edges: { node: unknown }[] } } }[] })
      .edges[0]!;
    expect(members.node.membersConnection.edges.map(({ node }) => node)).toEqual([
      { id: 'state:IND', name: 'India' },
      { id: 'state:LKA', name: 'Ceylon' },
    ]);
    const shared = await ask(lens, 'sharedMemberships(of: ["state:LKA", "state:IND"]) { memberships { subject { id name } } }');
    expect(JSON.stringify(shared.data)).toContain('"Ceylon"');
    expect(JSON.stringify(shared.data)).not.toContain('"Sri Lanka"');
  });

  test('descriptions are listed with their source, spell and standing', async () => {
    const { data } = await ask(
      'knownAt: "#2"',
      'entity(id: "state:LKA") { descriptionsConnection { edges { node { id } properties { name start end standing } } } }',
    );
    const { edges } = (data['entity'] as { descriptionsConnection: { edges: unknown[] } }).descriptionsConnection;
    expect(edges).toEqual([
      { node: { id: 'source:one' }, properties: { name: 'Ceylon', start: '1948-02-04', end: '1972-05-21', standing: 'UNIQUE' } },
      { node: { id: 'source:one' }, properties: { name: 'Sri Lanka', start: '1972-05-22', end: null, standing: 'UNIQUE' } },
    ]);
  });
});
