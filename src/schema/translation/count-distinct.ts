/**
 * How ties and entities of a nested list are counted. @neo4j/graphql counts edges alone; where the plan asks for another count under a name such as
 * `c0_ties`, what its subquery counts is replaced in the statement.
 */
const COUNTED = /\bc\d+_(ties|nodes)(?:_[A-Z]+)?: (var\d+)\b/g;

/** The statement with each such subquery counting what its name says; all else as it was. @throws Error for a subquery of another form */
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
