/** The judgements around entries of the catalogue: every entry that SAME leads to, step by step, and all judgements about those entries. */
import type { CypherQuery } from '../../../database/cypher-query';
import { toInteger } from '../../../database/stored-values';
import type { Lens } from '../../../model/lens';
import { edgeUnderLens, lensParams } from '../cypher/lens-predicate';
import { MAX_ENTRIES } from './entity-clusters';

/**
 * Rows `{type, subject, object, edge}`, one per assertion, for `visibleAssertion`; none if the ids have not been judged.
 * The policy selects among them afterwards, so the steps follow every SAME that the lens shows.
 */
export function judgementsAround(ids: readonly string[], lens: Lens): CypherQuery {
  const seen = edgeUnderLens('e', lens);
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
CALL (n) {
  MATCH (n)-[steps:SAME_AS*0..${MAX_ENTRIES}]-(m)
  WHERE all(e IN steps WHERE e.judgement = 'SAME' AND ${seen})
  WITH DISTINCT m LIMIT $most
  RETURN m
}
WITH DISTINCT m
MATCH (m)-[e:SAME_AS]->(o) WHERE ${seen}
RETURN type(e) AS type, m.id AS subject, o.id AS object, properties(e) AS edge`,
    params: { ids, most: toInteger(MAX_ENTRIES + 1), ...lensParams(lens) },
  };
}
