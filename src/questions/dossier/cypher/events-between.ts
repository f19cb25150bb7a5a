/** The events of two actors with everybody who took part, where they were held, and for whom everybody stood. */
import type { Lens } from '../../../model/lens';
import { actingOf } from '../../acting/cypher/acting-ties';
import { occasionsAmong, occasionsOf, organsOf, reachOf, TAKING_PART } from '../../acting/cypher/occasions';
import { entryAt } from '../../entries/cypher';
import { returnGathered } from '../../shared/cypher/gathered';
import { edgeUnderLens, nodeUnderLens } from '../../shared/cypher/lens-predicate';

const MEETING = "entry.kind = 'MEETING'";
const OTHER = "(entry.kind <> 'MEETING' OR entry.kind IS NULL)";

/** The events that the parts asked for need: those of both, and for third parties the meetings of either. */
export function eventsBetween(parts: ReadonlySet<string>, lens: Lens): string {
  const ofEither = parts.has('THIRD_PARTIES');
  const needed = [
    ...(ofEither ? [MEETING] : parts.has('MEETINGS') ? [MEETING] : []),
    ...(parts.has('EVENTS') ? [ofEither ? `(${OTHER} AND event IN both)` : OTHER] : []),
  ];
  return `${organsOf('$ends[0]', 'ofA', TAKING_PART, lens)}
${organsOf('$ends[1]', 'ofB', TAKING_PART, lens)}
${ofEither ? eventsOfEither(lens) : eventsOfBoth(lens)}
UNWIND found AS event
WITH event${ofEither ? ', both' : ''}, ${entryAt('event')} AS entry
WHERE ${nodeUnderLens('event')} AND (${needed.join(' OR ')})
WITH collect(event) AS events
${evidenceOf(lens)}`;
}

/** Binds `found` to the events of both: from the one of the two that fewer ties lead from. */
function eventsOfBoth(lens: Lens): string {
  return `${reachOf('ofA', 'reachOfA', TAKING_PART)}
${reachOf('ofB', 'reachOfB', TAKING_PART)}
WITH CASE WHEN reachOfA <= reachOfB THEN ofA ELSE ofB END AS near, CASE WHEN reachOfA <= reachOfB THEN ofB ELSE ofA END AS far
${occasionsOf('near', 'ofNear', TAKING_PART, lens)}
${occasionsAmong('ofNear', 'far', 'found', TAKING_PART, lens)}`;
}

/** Binds `found` to the events of either, and `both` to those of both. */
function eventsOfEither(lens: Lens): string {
  return `${occasionsOf('ofA', 'eventsOfA', TAKING_PART, lens)}
${occasionsOf('ofB', 'eventsOfB', TAKING_PART, lens)}
CALL (eventsOfA, eventsOfB) {
  UNWIND [0, 1] AS side
  UNWIND [eventsOfA, eventsOfB][side] AS event
  WITH event, count(DISTINCT side) AS sides
  RETURN collect(event) AS found, collect(CASE WHEN sides = 2 THEN event END) AS both
}`;
}

/** From the list `events`: the part OCCASIONS. */
function evidenceOf(lens: Lens): string {
  return `CALL (events) {
  UNWIND events AS event
  MATCH (event)<-[e:PARTICIPATED_IN]-(:Actor) WHERE ${edgeUnderLens('e', lens)}
  RETURN collect(e) AS participations
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
WITH events, participations, actedFor + judged AS others
CALL (events) {
  UNWIND events AS event
  MATCH (event)-[e:AT]->(:Place) WHERE ${edgeUnderLens('e', lens)}
  RETURN collect(e) AS places
}
${actingOf(lens, { acts: 'participations', actor: 'startNode', others: 'others' })}
${returnGathered('OCCASIONS', 'participations + places + tenures + seats + parts', 'events', ['kind', 'dateEarliest'])}`;
}
