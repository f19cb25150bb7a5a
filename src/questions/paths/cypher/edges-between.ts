/** Everything that the lens shows between pairs of neighbours: the evidence of hops. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import type { VisibleAssertion } from '../../../model/visible-assertion';
import { edgeOfTypesUnderLens, lensParams } from '../../shared/cypher/lens-predicate';
import type { NotedAssertion } from '../../shared/evidence';
import { joinTypes } from '../../shared/traversal/cypher/traversed-edges';
import type { Traversal } from '../../shared/traversal/traversal';

/** Rows `{type, subject, object, edge}`, one per assertion, for `visibleAssertion`. */
export function edgesBetween(pairs: readonly (readonly [string, string])[], traversal: Traversal, lens: Lens): CypherQuery {
  return between(pairs, traversal, lens, 'type(e) AS type, startNode(e).id AS subject, endNode(e).id AS object, properties(e) AS edge');
}

/** An assertion of which only its voice was read beside what a receipt needs. */
export type NotedVoice = NotedAssertion & Pick<VisibleAssertion, 'assertedBy'>;

/** Rows for `readNotedBetween`, one per assertion. */
export function notedBetween(pairs: readonly (readonly [string, string])[], traversal: Traversal, lens: Lens): CypherQuery {
  return between(pairs, traversal, lens, 'e.tieId AS tieId, e.sourceId AS sourceId, e.standing AS standing, e.assertedBy AS assertedBy');
}

export function readNotedBetween(row: Row): NotedVoice {
  return row as unknown as NotedVoice;
}

function between(pairs: readonly (readonly [string, string])[], traversal: Traversal, lens: Lens, columns: string): CypherQuery {
  return {
    cypher: `UNWIND $pairs AS pair
MATCH (a:Entity {id: pair[0]}) USING INDEX a:Entity(id)
MATCH (b:Entity {id: pair[1]}) USING INDEX b:Entity(id)
MATCH (a)-[e:${joinTypes(traversal)}]-(b)
WHERE ${edgeOfTypesUnderLens('e', traversal.tieTypes, lens)}
RETURN ${columns}`,
    params: { pairs, ...lensParams(lens) },
  };
}
