/** The treaties to which both actors have ties, under one id or under several that are judged the same, with the steps that they took on them. */
import type { Lens } from '../../../model/lens';
import { BOUNDS, FOR_RECEIPT, propertiesToRead, type ShownProperties } from '../../shared/cypher/edge-properties';
import { edgeUnderLens, nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { type EdgeList, returnSubgraph } from '../../shared/cypher/subgraph';
import { matchSame } from '../../shared/equivalence/cypher';
import type { PartRequest } from '../shown-ties';

export function treatiesBetween({ lens, shown }: PartRequest): string {
  const seen = (variable: string) => edgeUnderLens(variable, lens);
  return `UNWIND [0, 1] AS side
UNWIND $ends[side] AS id
MATCH (party:Entity {id: id})-[e:PARTY_TO]->(joined:Treaty) USING INDEX party:Entity(id)
WHERE ${seen('e')} AND ${nodeUnderLens('joined')}
${matchSame('joined', 'treaty', lens)}
WITH treaty, count(DISTINCT side) AS parties, collect(CASE WHEN joined = treaty THEN e END) AS edges WHERE parties = 2 AND size(edges) > 0
WITH collect(treaty) AS treaties, collect(edges) AS edgesByTreaty
WITH treaties, reduce(all = [], edges IN edgesByTreaty | all + edges) AS parties
CALL (treaties) {
  UNWIND treaties AS treaty
  MATCH (treaty)<-[on:ACTION_ON]-(step:TreatyAction)-[by:TAKEN_BY]->(taker)
  WHERE taker.id IN $ends[0] + $ends[1] AND ${seen('on')} AND ${seen('by')} AND ${nodeUnderLens('step')}
  RETURN collect(DISTINCT on) AS steps, collect(DISTINCT by) AS takers, collect(DISTINCT step) AS actions
}
CALL (actions) {
  UNWIND actions AS step
  MATCH (step)-[e:RESPONDS_TO]->() WHERE ${seen('e')}
  RETURN collect(e) AS answers
}
${returnSubgraph(
  'TREATIES',
  ...treatyLists(lens, shown.parties),
  { nodes: 'treaties', read: ['ambit', 'instrument'] },
  { nodes: 'actions', read: ['kind', 'dateEarliest'] },
)}`;
}

function treatyLists(lens: Lens, parties: ShownProperties): EdgeList[] {
  const list = (edges: string, type: string, needed: readonly string[] = [], shown: ShownProperties = []) => ({
    edges,
    types: [type],
    read: propertiesToRead([type], lens, [...FOR_RECEIPT, ...needed], shown),
  });
  return [
    list('parties', 'PARTY_TO', [...BOUNDS, 'endStatus', 'status'], parties),
    list('steps', 'ACTION_ON'),
    list('takers', 'TAKEN_BY'),
    list('answers', 'RESPONDS_TO'),
  ];
}
