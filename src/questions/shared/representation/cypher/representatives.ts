/** The offices of those who took part or spoke, from which the model finds whom they represent. */

import type { Lens } from '../../../../model/lens';
import { BOUNDS, FOR_RECEIPT, propertiesToRead, type ShownProperties } from '../../cypher/edge-properties';
import type { EdgeList } from '../../cypher/subgraph';
import { matchSame } from '../../equivalence/cypher';
import { ORGAN_STEPS } from '../representation-index';
import { asShown, fromAnySource, type LensBinding, linkUnderLens, tenureUnderLens } from './lens-binding';

/** Edges from which the model finds whom actors represent: the lists `tenures`, `seats` and `parts`. */
export function representationLists(lens: Lens, shown: ShownProperties = []): EdgeList[] {
  return [
    { edges: 'tenures', types: ['HOLDS'], read: propertiesToRead(['HOLDS'], lens, [...BOUNDS, ...FOR_RECEIPT], shown) },
    { edges: 'seats', types: ['POST_IN'], read: propertiesToRead(['POST_IN'], lens, []) },
    { edges: 'parts', types: ['PART_OF'], read: propertiesToRead(['PART_OF'], lens, []) },
  ];
}

/** From the list `attributions`: binds `speakers`, the persons and organisations that made the statements. */
export const SPEAKERS = `CALL (attributions) {
  UNWIND attributions AS made
  WITH made WHERE made:MADE_BY
  RETURN collect(DISTINCT endNode(made)) AS speakers
}`;

/** From the list `speakers`: binds `tenures`, `seats` and `parts`, from which the model finds whom they represent. */
export function matchPrincipals(lens: Lens): string {
  const binding = fromAnySource(lens);
  return `CALL (speakers) {
  UNWIND speakers AS speaker
  ${matchSame('speaker', 'actor', lens)}
  MATCH (actor:Person)-[tenure:HOLDS]->(post:Post) WHERE ${tenureUnderLens('tenure', binding)}
  RETURN collect(DISTINCT tenure) AS tenures, collect(DISTINCT post) AS posts
}
CALL (posts) {
  UNWIND posts AS post
  MATCH (post)-[seat:POST_IN]->(seated) WHERE ${linkUnderLens('seat', binding)}
  RETURN collect(seat) AS seats, collect(DISTINCT seated) AS bodies
}
CALL (speakers, bodies) {
  UNWIND speakers + bodies AS organ
  WITH DISTINCT organ
  MATCH (organ:Organisation) ((inner:Organisation)-[part:PART_OF]->(whole) WHERE ${linkUnderLens('part', binding)}){1,${ORGAN_STEPS}} ()
  UNWIND part AS step
  RETURN collect(DISTINCT step) AS parts
}`;
}

/**
 * From the lists `shownActors` and `countedActors`, of actors in events: binds `tenures`, `seats` and `parts`, from which the model finds
 * who represents one of `$ends`. The answer shows the offices of the first, so all are read; of the others, only those in the ends and
 * their organs are. With `seatsShown`, it also shows where the offices are.
 */
export function matchRepresentatives(lens: Lens, seatsShown: boolean): string {
  const binding = asShown(lens);
  return `${matchBodies(binding)}
CALL (shownActors, countedActors, bodies) {
  UNWIND shownActors + countedActors AS present
  ${tenuresOfPresent(lens, binding, `present IN shownActors OR ${isInBodies(binding)}`)}
}
${seatsOfTenures(binding, seatsShown)}`;
}

/** The same from the list `speakers`, of which no offices are shown. */
export function matchSpeakersForEnds(lens: Lens): string {
  const binding = fromAnySource(lens);
  return `${matchBodies(binding)}
CALL (speakers, bodies) {
  UNWIND speakers AS present
  ${tenuresOfPresent(lens, binding, isInBodies(binding))}
}
${seatsOfTenures(binding, false)}`;
}

/** Binds the ends as `selves`, their organs by `parts`, and both together as `bodies`. */
function matchBodies(binding: LensBinding): string {
  return `CALL () {
  UNWIND $ends[0] + $ends[1] AS id
  MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
  RETURN collect(self) AS selves
}
CALL (selves) {
  UNWIND selves AS self
  MATCH (self) ((whole)<-[part:PART_OF]-(inner:Organisation) WHERE ${linkUnderLens('part', binding)}){1,${ORGAN_STEPS}} ()
  UNWIND part AS step
  RETURN collect(DISTINCT step) AS parts
}
WITH *, selves + [part IN parts | startNode(part)] AS bodies`;
}

/** Whether `post` is in one of the `bodies`. The bodies may have thousands of posts, of which the actors held few. */
const isInBodies = (binding: LensBinding): string =>
  `EXISTS { MATCH (post)-[seat:POST_IN]->(body) WHERE body IN bodies AND ${linkUnderLens('seat', binding)} }`;

/** Collects the `seats` of the posts of `tenures`: those in the `bodies`, or all. */
function seatsOfTenures(binding: LensBinding, all: boolean): string {
  return `CALL (tenures, bodies) {
  UNWIND tenures AS tenure
  WITH DISTINCT endNode(tenure) AS post, bodies
  MATCH (post)-[seat:POST_IN]->(body) WHERE ${all ? '' : 'body IN bodies AND '}${linkUnderLens('seat', binding)}
  RETURN collect(seat) AS seats
}`;
}

/** From each actor `present`: collects the `tenures`, under all its ids, of the posts that count. */
function tenuresOfPresent(lens: Lens, binding: LensBinding, counts: string): string {
  return `WITH DISTINCT present
  ${matchSame('present', 'actor', lens)}
  MATCH (actor:Person)-[tenure:HOLDS]->(post:Post)
  WITH present, post, tenure WHERE ${counts}
  WITH DISTINCT tenure WHERE ${tenureUnderLens('tenure', binding)}
  RETURN collect(tenure) AS tenures`;
}
