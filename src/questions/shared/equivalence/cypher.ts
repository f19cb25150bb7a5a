/** The entries of the catalogue to which SAME judgements lead, step by step, and all judgements about those entries. */
import type { CypherQuery } from '../../../database/cypher-query';
import { toInteger } from '../../../database/stored-values';
import type { Lens } from '../../../model/lens';
import { edgeUnderLens, lensParams } from '../cypher/lens-predicate';
import { MAX_ENTRIES } from './entity-clusters';

/** A subquery from the node `from`: binds `to`, which is that node and each entry to which a SAME that the lens shows leads, step by step. */
export function matchSame(from: string, to: string, lens: Lens): string {
  if (lens.knownAt.unjudged) return `WITH *, ${from} AS ${to}`;
  return `CALL (${from}) {
  MATCH (${from})-[steps:SAME_AS*0..${MAX_ENTRIES}]-(${to})
  WHERE all(step IN steps WHERE ${isSame('step', lens)})
  RETURN DISTINCT ${to}
}`;
}

const isSame = (edge: string, lens: Lens): string => `${edge}.judgement = 'SAME' AND ${edgeUnderLens(edge, lens)}`;

/**
 * Rows `{type, subject, object, edge}`, one per assertion, for `visibleAssertion`; none if the ids have not been judged.
 * The policy selects among them afterwards, so the steps follow every SAME that the lens shows.
 */
export function judgementsAround(ids: readonly string[], lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
CALL (n) {
  MATCH (n)-[steps:SAME_AS*0..${MAX_ENTRIES}]-(m)
  WHERE all(e IN steps WHERE ${isSame('e', lens)})
  WITH DISTINCT m LIMIT $most
  RETURN m
}
WITH DISTINCT m
MATCH (m)-[e:SAME_AS]->(o) WHERE ${edgeUnderLens('e', lens)}
RETURN type(e) AS type, m.id AS subject, o.id AS object, properties(e) AS edge`,
    params: { ids, most: toInteger(MAX_ENTRIES + 1), ...lensParams(lens) },
  };
}
