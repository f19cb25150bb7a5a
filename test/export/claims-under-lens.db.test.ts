/** An export of the whole graph contains the claims that the API returns under the same lens, and no others. */
import { useSeededSchema } from '../support/seeded-schema';
import { exported } from './exported';

describe('the claims of an export', () => {
  const world = useSeededSchema();

  test.each([
    ['', {}],
    ['@lens(assertedBy: ["state:PAK"], background: false)', { 'asserted-by': 'state:PAK', background: 'false' }],
    ['@lens(validAt: "1965-01-01")', { 'valid-at': '1965-01-01' }],
    ['@lens(minReliability: A)', { 'min-reliability': 'A' }],
    ['@lens(validAt: "2025-05-10")', { 'valid-at': '2025-05-10' }],
  ])('are the claims of the API: %s', async (lens, values) => {
    const { claims } = await world.ask(`query ${lens} { claims(first: 500) { totalCount edges { node { id } } } }`);
    const { files } = await exported(world.db, 'json', values);
    const { nodes } = JSON.parse(files.get('export.json')!.toString()) as { nodes: { id: string; kind: string }[] };
    const ids = nodes.filter(({ kind }) => kind === 'Claim').map(({ id }) => id);
    expect(ids.sort()).toEqual(claims.edges.map(({ node }: { node: { id: string } }) => node.id).sort());
    if (lens === '') expect(ids.length).toBeGreaterThan(20);
  });
});
