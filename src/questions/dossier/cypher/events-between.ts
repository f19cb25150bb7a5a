/** The events of two actors with their participants, the places, and whom each participant represented. */

import { BOUNDS, FOR_RECEIPT, propertiesToRead } from '../../shared/cypher/edge-properties';
import { edgeUnderLens, nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { type EdgeList, returnSubgraph } from '../../shared/cypher/subgraph';
import { entryAt } from '../../shared/entries/cypher';
import { matchEventsOfSelf, matchRepresentatives, representationLists } from '../../shared/representation/cypher';
import type { PartRequest } from '../shown-ties';

const MEETING = "entry.kind = 'MEETING'";
const OTHER = "(entry.kind <> 'MEETING' OR entry.kind IS NULL)";

/**
 * The events that the sections need: those of both actors, which are shown, and, for third parties, the meetings of either, which are only
 * counted.
 */
export function eventsBetween({ lens, sections, shown }: PartRequest): string {
  const shownKinds = [...(sections.has('meetings') ? [MEETING] : []), ...(sections.has('events') ? [OTHER] : [])];
  const isShown = shownKinds.length > 0 ? `(ends = 2 AND (${shownKinds.join(' OR ')}))` : 'false';
  const seen = edgeUnderLens('e', lens);
  return `UNWIND [0, 1] AS side
UNWIND $ends[side] AS id
MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
${matchEventsOfSelf(lens)}
WITH event, count(DISTINCT side) AS ends
WHERE ${nodeUnderLens('event')}
WITH event, ends, ${entryAt('event')} AS entry
WITH event, ${isShown} AS shown${sections.has('thirdParties') ? `, ${MEETING} AS counted\nWHERE shown OR counted` : '\nWHERE shown'}
WITH collect(CASE WHEN shown THEN event END) AS shownEvents, collect(CASE WHEN NOT shown THEN event END) AS countedEvents
CALL (shownEvents) {
  UNWIND shownEvents AS event
  MATCH (event)<-[e:PARTICIPATED_IN]-(:Actor) WHERE ${seen}
  RETURN collect(e) AS participations
}
CALL (countedEvents) {
  UNWIND countedEvents AS event
  MATCH (event)<-[e:PARTICIPATED_IN]-(:Actor) WHERE ${seen}
  RETURN collect(e) AS counted
}
CALL (shownEvents) {
  UNWIND shownEvents AS event
  MATCH (event)-[e:AT]->(:Place) WHERE ${seen}
  RETURN collect(e) AS places
}
${PRESENT}
${matchRepresentatives(lens, shown.offices)}
${returnSubgraph(
  'OCCASIONS',
  ...occasionLists({ lens, shown }),
  { nodes: 'shownEvents', read: ['kind', 'dateEarliest'] },
  { nodes: 'countedEvents', read: ['kind', 'dateEarliest'], mark: 'countedOnly' },
)}`;
}

/** Who took part. */
const PRESENT = `WITH *, [e IN participations | startNode(e)] AS shownActors, [e IN counted | startNode(e)] AS countedActors`;

function occasionLists({ lens, shown }: Pick<PartRequest, 'lens' | 'shown'>): EdgeList[] {
  const types = ['PARTICIPATED_IN'];
  const needed = [...FOR_RECEIPT, ...BOUNDS, 'role', 'onBehalfOf', 'originator'];
  return [
    { edges: 'participations', types, read: propertiesToRead(types, lens, needed, shown.participations) },
    { edges: 'counted', types, read: propertiesToRead(types, lens, ['onBehalfOf', 'startEarliest', 'startLatest']) },
    { edges: 'places', types: ['AT'], read: propertiesToRead(['AT'], lens, [...FOR_RECEIPT, 'voices']) },
    ...representationLists(lens, shown.tenures),
  ];
}
