/** The events of two actors with their participants, the places, and whom each participant represented. */

import type { Lens } from '../../../model/lens';
import { BOUNDS, FOR_RECEIPT, propertiesToRead } from '../../shared/cypher/edge-properties';
import { edgeUnderLens, nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { type EdgeList, returnSubgraph } from '../../shared/cypher/subgraph';
import { entryAt } from '../../shared/entries/cypher';
import { collectOtherOrgans, matchEventsOfSelf, matchSmallerEnd, representsOrgan } from '../../shared/representation/cypher/occasions';
import { matchRepresentatives, representationLists } from '../../shared/representation/cypher/representatives';
import type { PartRequest } from '../shown-ties';

const MEETING = "entry.kind = 'MEETING'";
const OTHER = "(entry.kind <> 'MEETING' OR entry.kind IS NULL)";

/**
 * The events that the sections need: those of both actors, which are shown, and, for third parties, the meetings of either, which are only
 * counted.
 */
export function eventsBetween({ lens, sections, shown }: PartRequest): string {
  const shownKinds = [...(sections.has('meetings') ? [MEETING] : []), ...(sections.has('events') ? [OTHER] : [])].join(' OR ') || 'false';
  const seen = edgeUnderLens('e', lens);
  return `${sections.has('thirdParties') ? eventsOfEither(lens, shownKinds) : eventsOfBoth(lens, shownKinds)}
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

/** Binds `shownEvents` and `countedEvents`. */
function eventsOfEither(lens: Lens, shownKinds: string): string {
  return `UNWIND [0, 1] AS side
UNWIND $ends[side] AS id
MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
${matchEventsOfSelf(lens)}
WITH event, count(DISTINCT side) AS ends
WHERE ${nodeUnderLens('event')}
WITH event, ends, ${entryAt('event')} AS entry
WITH event, (ends = 2 AND (${shownKinds})) AS shown, ${MEETING} AS counted
WHERE shown OR counted
WITH collect(CASE WHEN shown THEN event END) AS shownEvents, collect(CASE WHEN NOT shown THEN event END) AS countedEvents`;
}

/** The same where no events are only counted: those of one end are found, and the other is looked for among their participants. */
function eventsOfBoth(lens: Lens, shownKinds: string): string {
  return `${matchSmallerEnd(lens, 'PARTICIPATED_IN')}
UNWIND $ends[side] AS id
MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
${matchEventsOfSelf(lens)}
WITH DISTINCT side, event
WHERE ${nodeUnderLens('event')}
WITH side, event, ${entryAt('event')} AS entry
WHERE ${shownKinds}
WITH side, collect(event) AS events
${collectOtherOrgans(lens, 'PARTICIPATED_IN')}
UNWIND events AS event
WITH event, organs, organIds
WHERE EXISTS {
  MATCH (event)<-[e:PARTICIPATED_IN]-(actor:Actor)
  WHERE ${edgeUnderLens('e', lens)} AND ${representsOrgan('actor', lens, 'PARTICIPATED_IN')}
}
WITH collect(event) AS shownEvents
WITH shownEvents, [] AS countedEvents`;
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
