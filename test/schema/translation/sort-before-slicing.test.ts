/** Pages of nested lists as @neo4j/graphql writes them, and as they are sent. */
import { execute, type GraphQLSchema, parse } from 'graphql';
import { readDomain } from '../../../src/schema/domain/read-domain';
import { readSdl } from '../../../src/schema/domain/read-sdl';
import { innerSchema } from '../../../src/schema/inner/inner-schema';
import { sortBeforeSlicing } from '../../../src/schema/translation/sort-before-slicing';

let inner: GraphQLSchema;
beforeAll(async () => {
  inner = await innerSchema(readDomain(readSdl()));
});

/** What the library sends for an operation, of a database that answers nothing. */
async function sentFor(operation: string): Promise<string> {
  const sent: string[] = [];
  const version = { toObject: () => ({}), [Symbol.iterator]: () => ['5.26.30', 'community'].values() };
  const run = async (cypher: string) => {
    sent.push(cypher);
    return { records: cypher.includes('dbms.components') ? [version] : [], summary: { counters: { updates: () => ({}) } } };
  };
  await execute({ schema: inner, document: parse(operation), contextValue: { executionContext: { run } } });
  return sent.at(-1)!;
}

const PAGE = 'first: 5, after: "YXJyYXljb25uZWN0aW9uOjgwMDA=", sort: [{ edge: { startEarliest: ASC } }, { edge: { id: ASC } }]';

describe('sortBeforeSlicing', () => {
  test('no page of a list is sorted while the list is held', async () => {
    const cypher = sortBeforeSlicing(
      await sentFor(
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

  test('a number alone, and a list of nodes, are sent as they are', async () => {
    for (const operation of ['{ treatiesConnection { totalCount } }', '{ treaties(limit: 5, offset: 3, sort: [{ id: ASC }]) { id } }']) {
      const cypher = await sentFor(operation);
      expect(sortBeforeSlicing(cypher)).toBe(cypher);
    }
  });
});
