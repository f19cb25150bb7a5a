/**
 * Changes how pages of nested lists are cut. @neo4j/graphql collects all edges of a list and then keeps the first ones up to the end of the
 * page. For each of them it holds the complete list once more while sorting.
 * So the page at position 400 of 13,000 edges counts as five million, and the database refuses it for its memory. If edges are sorted
 * before they are collected, the page is a slice of the list: the same rows in the same order.
 */
const PAGE_OF_ALL = new RegExp(
  [
    String.raw`( *)WITH collect\(\{node: (\w+), relationship: (\w+)\}\) AS edges, count\(\2\) AS totalCount`,
    String.raw` *CALL \(edges\) \{`,
    ' *UNWIND edges AS edge',
    String.raw` *WITH edge\.node AS \2, edge\.relationship AS \3`,
    String.raw` *WITH \*`,
    String.raw` *ORDER BY ([^\n]+)`,
    String.raw`(?: *SKIP (\$\w+)\n)? *LIMIT (\$\w+)`,
  ].join('\n'),
  'g',
);

/** The statement with every such page changed; the rest is unchanged. */
export function sortBeforeSlicing(cypher: string): string {
  return cypher.replace(
    PAGE_OF_ALL,
    (_, space: string, node: string, edge: string, order: string, skip: string | undefined, limit: string) => {
      const slice = skip === undefined ? `[0..${limit}]` : `[${skip}..${skip} + ${limit}]`;
      return [
        `${space}WITH *`,
        `${space}ORDER BY ${order}`,
        `${space}WITH collect({node: ${node}, relationship: ${edge}}) AS edges, count(${node}) AS totalCount`,
        `${space}CALL (edges) {`,
        `${space}  UNWIND edges${slice} AS edge`,
        `${space}  WITH edge.node AS ${node}, edge.relationship AS ${edge}`,
      ].join('\n');
    },
  );
}
