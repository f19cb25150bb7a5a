/** Everything that the lens shows of ties with known ids: one index seek per tie. */
import type { CypherQuery } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import { edgeOfTypesUnderLens, lensParams } from './lens-predicate';

/** Rows `{type, subject, object, edge}`, one per assertion, for `visibleAssertion`; `ties` are ids by their type. */
export function edgesOfTies(ties: ReadonlyMap<string, readonly string[]>, lens: Lens): CypherQuery {
  const types = [...ties.keys()].sort();
  return {
    cypher: types.map((type) => edgesOfType(type, lens)).join('\nUNION ALL\n'),
    params: { ties: Object.fromEntries(ties), ...lensParams(lens) },
  };
}

function edgesOfType(type: string, lens: Lens): string {
  return `UNWIND $ties.${type} AS tie
MATCH (a)-[e:${type} {tieId: tie}]->(b) USING INDEX e:${type}(tieId)
WHERE ${edgeOfTypesUnderLens('e', [type], lens)}
RETURN '${type}' AS type, a.id AS subject, b.id AS object, properties(e) AS edge`;
}
