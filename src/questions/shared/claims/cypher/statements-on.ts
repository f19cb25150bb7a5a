/** The statements on claims, in Cypher: what they say, who made them, where they are reported. */
import type { Lens } from '../../../../model/lens';
import { FOR_RECEIPT, propertiesToRead, type ShownProperties } from '../../cypher/edge-properties';
import { edgeUnderLens, nodeUnderLens } from '../../cypher/lens-predicate';
import type { EdgeList } from '../../cypher/subgraph';

/**
 * From the list `claims`: binds the edges `said` from statements to them, and the edges `attributions` from those statements to speakers and
 * sources.
 */
export function statementsOn(lens: Lens): string {
  return `CALL (claims) {
  UNWIND claims AS claim
  MATCH (claim)<-[e:ASSERTS]-(statement:Statement) WHERE ${edgeUnderLens('e', lens)} AND ${nodeUnderLens('statement')}
  RETURN collect(e) AS said, collect(DISTINCT statement) AS statements
}
CALL (statements) {
  UNWIND statements AS statement
  MATCH (statement)-[e:MADE_BY|REPORTED_IN]->() WHERE ${edgeUnderLens('e', lens)}
  RETURN collect(e) AS attributions
}`;
}

/** What voices on claims are built from; `positions` are the properties shown of the ties from statements to claims. */
export function statementLists(lens: Lens, positions: ShownProperties): EdgeList[] {
  const attributed = ['MADE_BY', 'REPORTED_IN'];
  const needed = [...FOR_RECEIPT, 'assertedBy', 'startEarliest', 'startLatest'];
  return [
    { edges: 'said', types: ['ASSERTS'], read: propertiesToRead(['ASSERTS'], lens, [...FOR_RECEIPT, 'position'], positions) },
    { edges: 'attributions', types: attributed, read: propertiesToRead(attributed, lens, needed) },
  ];
}
