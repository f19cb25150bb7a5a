/**
 * Changes what nested lists count. @neo4j/graphql counts only edges. If the plan requests another count under a name such as `c0_ties`, the
 * count in its subquery is replaced.
 */
const COUNTED = /\bc\d+_(ties|nodes)(?:_[A-Z]+)?: (var\d+)\b/g;

/**
 * The statement in which each such subquery counts what its name says; the rest is unchanged. @throws Error for a subquery of another form
 */
export function countDistinct(cypher: string): string {
  let counting = cypher;
  for (const [, what, result] of cypher.matchAll(COUNTED)) {
    const counts = new RegExp(String.raw`WITH count\((\w+)\) AS totalCount\n( *)RETURN \{ ?totalCount: totalCount ?\} AS ${result}\n`);
    const found = counts.exec(counting);
    const edge = found && new RegExp(String.raw`-\[(\w+):\w+\]->?\(${found[1]}:`).exec(counting)?.[1];
    if (!found || !edge) throw new Error(`The subquery of ${result} does not count the edges of a list: ${cypher}`);
    const distinct = what === 'ties' ? `${edge}.tieId` : found[1];
    const end = `${found[2]}RETURN {totalCount: totalCount} AS ${result}\n`;
    counting = counting.replace(found[0], `WITH count(DISTINCT ${distinct}) AS totalCount\n${end}`);
  }
  return counting;
}
