/** Everything that the lens shows of ties with known ids: one index seek per tie. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import type { NotedAssertion } from '../evidence';
import { edgeOfTypesUnderLens, lensParams } from './lens-predicate';

/** Rows `{type, subject, object, edge}`, one per assertion, for `visibleAssertion`; `ties` are ids by their type. */
export function edgesOfTies(ties: ReadonlyMap<string, readonly string[]>, lens: Lens): CypherQuery {
  return ofEachType(ties, lens, (type) => `'${type}' AS type, a.id AS subject, b.id AS object, properties(e) AS edge`);
}

/** Rows for `readNotedAssertion`, one per assertion. */
export function notedEdgesOfTies(ties: ReadonlyMap<string, readonly string[]>, lens: Lens): CypherQuery {
  return ofEachType(ties, lens, () => 'tie AS tieId, e.sourceId AS sourceId, e.standing AS standing');
}

export function readNotedAssertion(row: Row): NotedAssertion {
  return row as unknown as NotedAssertion;
}

function ofEachType(ties: ReadonlyMap<string, readonly string[]>, lens: Lens, columns: (type: string) => string): CypherQuery {
  const edges = (type: string) => `UNWIND $ties.${type} AS tie
MATCH (a)-[e:${type} {tieId: tie}]->(b) USING INDEX e:${type}(tieId)
WHERE ${edgeOfTypesUnderLens('e', [type], lens)}
RETURN ${columns(type)}`;
  return {
    cypher: [...ties.keys()].sort().map(edges).join('\nUNION ALL\n'),
    params: { ties: Object.fromEntries(ties), ...lensParams(lens) },
  };
}
