/** Everything that the lens shows between pairs of neighbours: the evidence of hops. */
import type { CypherQuery } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import { edgeOfTypesUnderLens, lensParams } from '../../shared/cypher/lens-predicate';
import { joinTypes } from '../../shared/traversal/cypher/traversed-edges';
import type { Traversal } from '../../shared/traversal/traversal';

/** Rows `{type, subject, object, edge}`, one per assertion, for `visibleAssertion`. */
export function edgesBetween(pairs: readonly (readonly [string, string])[], traversal: Traversal, lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]}) USING INDEX a:Entity(id)
MATCH (b:Entity {id: pair[1]}) USING INDEX b:Entity(id)
MATCH (a)-[e:${joinTypes(traversal)}]-(b)
WHERE ${edgeOfTypesUnderLens('e', traversal.tieTypes, lens)}
RETURN type(e) AS type, startNode(e).id AS subject, endNode(e).id AS object, properties(e) AS edge`,
    params: { pairs, ...lensParams(lens) },
  };
}
