/** What the lens shows of ties, for an export: the edges of a tie one after another. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Lens } from '../../model/lens';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { edgeUnderLens, lensParams } from '../lens-predicate';
import { type EdgeRow, visibleAssertion } from '../visible-assertion';

/** An assertion with the source's own key of its record. */
export type RecordedAssertion = VisibleAssertion & { readonly record: string };

/** Rows for `readRecordedAssertion`: every edge of the type, by its tie's id; the index gives the order. `kinds` are of both ends; null: any. */
export function edgesInOrder(type: string, lens: Lens, kinds: readonly string[] | null): CypherQuery {
  const of = (end: string) => `(${kinds?.map((kind) => `${end}:${kind}`).join(' OR ')})`;
  return {
    cypher: `MATCH (a)-[e:${type}]->(b) USING INDEX e:${type}(tieId)
WHERE e.tieId >= '' AND ${edgeUnderLens('e', lens)}${kinds ? ` AND ${of('a')} AND ${of('b')}` : ''}
RETURN '${type}' AS type, a.id AS subject, b.id AS object, properties(e) AS edge ORDER BY e.tieId`,
    params: lensParams(lens),
  };
}

/** One row `{there}`: whether there is any edge of the type, seen or not. A count that the database keeps. */
export function anyOfType(type: string): CypherQuery {
  return { cypher: `MATCH ()-[e:${type}]->() RETURN count(e) AS there`, params: {} };
}

/** One row `{there}`: how many entities of the kind there are. A count that the database keeps. */
export function anyOfKind(kind: string): CypherQuery {
  return { cypher: `MATCH (n:${kind}) RETURN count(n) AS there`, params: {} };
}

export function readRecordedAssertion(row: Row, published: ReadonlyMap<string, number>): RecordedAssertion {
  const edge = row as unknown as EdgeRow;
  const source = edge.edge['sourceId'] as string;
  // Added to, not copied: there may be millions.
  return Object.assign(visibleAssertion(edge, published.get(source) ?? null), { record: edge.edge['record'] as string });
}
