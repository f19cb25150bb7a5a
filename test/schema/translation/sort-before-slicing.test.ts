/** Pages of nested lists as @neo4j/graphql writes them, and as they are sent. */
import { sortBeforeSlicing } from '../../../src/schema/translation/sort-before-slicing';
import { libraryStatements } from './library-statements';

const written = libraryStatements();

const PAGE = 'first: 5, after: "YXJyYXljb25uZWN0aW9uOjgwMDA=", sort: [{ edge: { startEarliest: ASC } }, { edge: { id: ASC } }]';

describe('sortBeforeSlicing', () => {
  test('sorts a page before it collects the list', async () => {
    const cypher = sortBeforeSlicing(
      await written(
        `{ treaties(limit: 5) { id a: inPartyToConnection(${PAGE}) { totalCount edges { properties { id } node { id b: outMemberOfConnection(first: 3, sort: [{ edge: { id: ASC } }]) { totalCount edges { node { id } } } } } } } }`,
      ),
    );
    expect(cypher.match(/CALL \(edges\)/g)).toHaveLength(2);
    expect(cypher).not.toMatch(/UNWIND edges AS edge/);
    expect(cypher).toMatch(
      /ORDER BY this0\.startEarliest ASC, this0\.id ASC\n\s*WITH collect\(\{node: this1, relationship: this0\}\) AS edges/,
    );
    expect(cypher).toMatch(/UNWIND edges\[\$param\d..\$param\d \+ \$param\d\] AS edge/);
    expect(cypher).toMatch(/UNWIND edges\[0..\$param\d\] AS edge/);
  });

  test('does not change a count alone, or a list of nodes', async () => {
    for (const operation of ['{ treatiesConnection { totalCount } }', '{ treaties(limit: 5, offset: 3, sort: [{ id: ASC }]) { id } }']) {
      const cypher = await written(operation);
      expect(sortBeforeSlicing(cypher)).toBe(cypher);
    }
  });
});
