/** Counts of nested lists as @neo4j/graphql writes them, and as they are sent. */
import { countDistinct } from '../../../src/schema/translation/count-distinct';
import { libraryStatements } from './library-statements';

const written = libraryStatements();

describe('countDistinct', () => {
  test('counts distinct ties and entities if the name asks for it, for any direction and filter', async () => {
    const where = 'where: { node: { outMemberOfConnection: { some: { edge: { status: { eq: "FULL" } } } } } }';
    const cypher = countDistinct(
      await written(`{ states { id c0: outMemberOfConnection { totalCount edges { node { c0_nodes_CERTAIN: inMemberOfConnection(${where}) { totalCount } } } }
        c0_ties: outMemberOfConnection(${where}) { totalCount } c1_ties: bothSameAsConnection { totalCount }
        c1_assertions_CERTAIN: bothSameAsConnection { totalCount } } }`),
    );
    expect(cypher.match(/count\(DISTINCT (this\d+\.tieId|this\d+)\)/g)).toHaveLength(3);
    expect(cypher.match(/count\(DISTINCT this\d+\.tieId\)/g)).toHaveLength(2);
    for (const [, edge] of cypher.matchAll(/count\(DISTINCT (this\d+)\.tieId\)/g))
      expect(cypher).toMatch(new RegExp(String.raw`\(this\)-\[${edge}:(MEMBER_OF\]->|SAME_AS\]-)\(this`));
  });

  test('does not change a statement without such a name', async () => {
    const cypher = await written('{ states { id c0: outMemberOfConnection { totalCount edges { node { id } } } } }');
    expect(countDistinct(cypher)).toBe(cypher);
  });

  test('refuses a statement whose form differs from that of the library', () => {
    expect(() => countDistinct('MATCH (this) RETURN this { c0_ties: var3 } AS this')).toThrow('The subquery of var3 does not count');
  });
});
