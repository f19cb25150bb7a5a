/** The statements on claims, in Cypher: what they say, who made them, where they are reported. */
import type { Lens } from '../../../../model/lens';
import { edgeUnderLens, nodeUnderLens } from '../../cypher/lens-predicate';

/**
 * From the list `claims`: binds the edges `said` from statements to them, the edges `attributions` from those statements to speakers and sources,
 * and the speakers as `actors`.
 */
export function statementsOn(lens: Lens): string {
  return `CALL (claims) {
  UNWIND claims AS claim
  MATCH (claim)<-[e:ASSERTS]-(statement:Statement) WHERE ${edgeUnderLens('e', lens)} AND ${nodeUnderLens('statement')}
  RETURN collect(e) AS said, collect(DISTINCT statement) AS statements
}
CALL (statements) {
  UNWIND statements AS statement
  MATCH (statement)-[e:MADE_BY|REPORTED_IN]->(end) WHERE ${edgeUnderLens('e', lens)}
  RETURN collect(e) AS attributions, [one IN collect(DISTINCT end) WHERE one:Actor] AS actors
}`;
}
