/** The judgements around entries of the catalogue: whoever SAME leads to, step by step, and all that is judged of them. */
import type { CypherQuery } from '../../database/cypher-query';
import { whole } from '../../database/stored-values';
import type { Lens } from '../../model/lens';
import { edgeUnderLens, lensParams } from '../shared/cypher/lens-predicate';
import { MOST_SAME } from './same-things';

/**
 * Rows `{type, subject, object, edge}`, one an assertion, for `visibleAssertion`; none where nothing is judged of the ids.
 * The policy chooses among them afterwards, so the steps go by every SAME that the lens shows.
 */
export function sameAround(ids: readonly string[], lens: Lens): CypherQuery {
  const seen = edgeUnderLens('e', lens);
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
CALL (n) {
  MATCH (n)-[steps:SAME_AS*0..${MOST_SAME}]-(m)
  WHERE all(e IN steps WHERE e.judgement = 'SAME' AND ${seen})
  WITH DISTINCT m LIMIT $most
  RETURN m
}
WITH DISTINCT m
MATCH (m)-[e:SAME_AS]->(o) WHERE ${seen}
RETURN type(e) AS type, m.id AS subject, o.id AS object, properties(e) AS edge`,
    params: { ids, most: whole(MOST_SAME + 1), ...lensParams(lens) },
  };
}
