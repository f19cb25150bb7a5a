/** The events of two actors with all participants, the places, and whom each participant represented. */
import type { Lens } from '../../../model/lens';
import { edgeUnderLens, nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { returnSubgraph } from '../../shared/cypher/subgraph';
import { entryAt } from '../../shared/entries/cypher';
import { matchEventsOfSelf, matchRepresentation } from '../../shared/representation/cypher';

const MEETING = "entry.kind = 'MEETING'";
const OTHER = "(entry.kind <> 'MEETING' OR entry.kind IS NULL)";

/** The events that the sections need: those of both actors and, for third parties, the meetings of either. */
export function eventsBetween(lens: Lens, sections: ReadonlySet<string>): string {
  const needed = [
    ...(sections.has('thirdParties') ? [MEETING] : sections.has('meetings') ? [`(${MEETING} AND ends = 2)`] : []),
    ...(sections.has('events') ? [`(${OTHER} AND ends = 2)`] : []),
  ];
  return `UNWIND [0, 1] AS side
UNWIND $ends[side] AS id
MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
${matchEventsOfSelf(lens)}
WITH event, count(DISTINCT side) AS ends
WHERE ${nodeUnderLens('event')}
WITH event, ends, ${entryAt('event')} AS entry
WHERE ${needed.join(' OR ')}
WITH collect(event) AS events
CALL (events) {
  UNWIND events AS event
  MATCH (event)<-[e:PARTICIPATED_IN]-(actor:Actor) WHERE ${edgeUnderLens('e', lens)}
  RETURN collect(e) AS participations, collect(DISTINCT actor) AS present
}
CALL (participations) {
  UNWIND participations AS e
  WITH DISTINCT e.onBehalfOf AS id
  MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
  RETURN collect(n) AS actedFor
}
CALL () {
  UNWIND $judged AS id
  MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
  RETURN collect(n) AS judged
}
WITH events, participations, present + actedFor + judged AS actors
CALL (events) {
  UNWIND events AS event
  MATCH (event)-[e:AT]->(:Place) WHERE ${edgeUnderLens('e', lens)}
  RETURN collect(e) AS places
}
${matchRepresentation(lens)}
${returnSubgraph('OCCASIONS', 'participations + places + tenures + seats + parts', 'events', ['kind', 'dateEarliest'])}`;
}
