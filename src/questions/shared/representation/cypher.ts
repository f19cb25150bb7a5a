/**
 * Who represents whom, in Cypher: the organs, offices and tenures by which one actor can represent another, and the occasions found through
 * them.
 */

import type { Lens } from '../../../model/lens';
import { BOUNDS, FOR_RECEIPT, propertiesToRead, type ShownProperties } from '../cypher/edge-properties';
import { edgeUnderLens, lensParams } from '../cypher/lens-predicate';
import type { EdgeList } from '../cypher/subgraph';
import { matchSame } from '../equivalence/cypher';
import { ORGAN_STEPS } from './representation-index';

/** The lens for the ties by which one actor represents another, and the names of the parameters with its values. */
interface LensBinding {
  readonly lens: Lens;
  readonly name: string;
  /** The name for tenures. They are read for all days, because the office that counts is the one held on the day of the occasion. */
  readonly ever: string;
}

const asShown = (lens: Lens): LensBinding => ({ lens, name: 'lens', ever: 'ever' });

/** A perspective does not decide whom a speaker represents: with one, these ties are read from all sources. */
const fromAnySource = (lens: Lens): LensBinding =>
  lens.assertedBy === null ? asShown(lens) : { lens: { ...lens, assertedBy: null }, name: 'anyWord', ever: 'anyWordEver' };

/** The parameters of all parts in this file. */
export function representationParams(lens: Lens): Record<string, unknown> {
  const bindParams = (binding: LensBinding) => ({
    ...lensParams(binding.lens, binding.name),
    ...lensParams(everyDay(binding.lens), binding.ever),
  });
  return { ...bindParams(asShown(lens)), ...bindParams(fromAnySource(lens)) };
}

const everyDay = (lens: Lens): Lens => ({ ...lens, validAt: null });

const linkUnderLens = (variable: string, { lens, name }: LensBinding): string => edgeUnderLens(variable, lens, name);
const tenureUnderLens = (variable: string, { lens, ever }: LensBinding): string => edgeUnderLens(variable, everyDay(lens), ever);

/** From `self`: binds `organ`, which is `self` and each of its organs. */
function matchOrgansOfSelf(binding: LensBinding): string {
  return `MATCH (self) ((whole)<-[part:PART_OF]-(inner:Organisation) WHERE ${linkUnderLens('part', binding)}){0,${ORGAN_STEPS}} (organ)
    WITH DISTINCT organ`;
}

/**
 * A subquery from `self` to each `event` in which it may have taken part, itself or through a representative. It can find more events than
 * the dates support.
 */
export function matchEventsOfSelf(lens: Lens): string {
  const seen = edgeUnderLens('e', lens);
  return `CALL (self) {
    ${matchOrgansOfSelf(asShown(lens))}
    CALL (organ) {
      MATCH (organ)-[e:PARTICIPATED_IN]->(event:Event) WHERE ${seen} RETURN event
      UNION
      MATCH ()-[e:PARTICIPATED_IN {onBehalfOf: organ.id}]->(event:Event) WHERE ${seen} RETURN event
      UNION
      ${matchOfficers(lens, asShown(lens))}
      MATCH (officer)-[e:PARTICIPATED_IN]->(event:Event)
      ${whileInOffice('event')} AND ${seen}
      RETURN event
    }
    RETURN DISTINCT event
  }`;
}

/** The same for each `statement` that it may have made. */
export function matchStatementsOfSelf(lens: Lens): string {
  const seen = edgeUnderLens('e', lens);
  const binding = fromAnySource(lens);
  return `CALL (self) {
    ${matchOrgansOfSelf(binding)}
    CALL (organ) {
      MATCH (organ)<-[e:MADE_BY]-(statement:Statement) WHERE ${seen} RETURN statement
      UNION
      ${matchOfficers(lens, binding)}
      MATCH (officer)<-[e:MADE_BY]-(statement:Statement)
      ${whileInOffice('statement')} AND ${seen}
      RETURN statement
    }
    RETURN DISTINCT statement
  }`;
}

/**
 * From `organ`: binds each `officer` who held posts in it, under all its ids, and the `terms` in which it may have held one. A row for each
 * term would meet each occasion of the officer once for each.
 */
function matchOfficers(lens: Lens, binding: LensBinding): string {
  return `MATCH (organ)<-[seat:POST_IN]-(:Post)<-[tenure:HOLDS]-(holder:Person)
      WHERE ${linkUnderLens('seat', binding)} AND ${tenureUnderLens('tenure', binding)}
      WITH holder, collect(DISTINCT [tenure.startEarliest, tenure.endLatest]) AS terms
      ${matchSame('holder', 'officer', lens)}`;
}

/** The occasion `e` may have been in one of the `terms`. */
function whileInOffice(occasion: string): string {
  return `WITH e, ${occasion}, terms, e.startEarliest AS earliest, e.startLatest AS latest
      WHERE any(term IN terms WHERE latest >= term[0] AND earliest <= term[1])`;
}

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
  return `${matchOwnPosts(binding)}
CALL (shownActors, countedActors, ownPosts) {
  UNWIND shownActors + countedActors AS present
  ${tenuresOfPresent(lens, binding, 'present IN shownActors OR post IN ownPosts')}
}
CALL (tenures, ownSeats) {
  UNWIND ${seatsShown ? '[tenure IN tenures | endNode(tenure)]' : '[]'} AS post
  WITH DISTINCT post
  MATCH (post)-[seat:POST_IN]->() WHERE NOT seat IN ownSeats AND ${linkUnderLens('seat', binding)}
  RETURN collect(seat) AS otherSeats
}
WITH *, ownSeats + otherSeats AS seats`;
}

/** The same from the list `speakers`, of which no offices are shown. */
export function matchSpeakersForEnds(lens: Lens): string {
  const binding = fromAnySource(lens);
  return `${matchOwnPosts(binding)}
CALL (speakers, ownPosts) {
  UNWIND speakers AS present
  ${tenuresOfPresent(lens, binding, 'post IN ownPosts')}
}
WITH *, ownSeats AS seats`;
}

/** Binds the ends as `selves`, their organs by `parts`, and the posts in the ends and organs by their `ownSeats`. */
function matchOwnPosts(binding: LensBinding): string {
  return `CALL () {
  UNWIND $ends[0] + $ends[1] AS id
  MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
  RETURN collect(self) AS selves
}
CALL (selves) {
  UNWIND selves AS self
  MATCH (self) ((whole)<-[part:PART_OF]-(inner:Organisation) WHERE ${linkUnderLens('part', binding)}){1,${ORGAN_STEPS}} ()
  UNWIND part AS step
  RETURN collect(DISTINCT step) AS parts, collect(DISTINCT startNode(step)) AS organs
}
CALL (selves, organs) {
  UNWIND selves + organs AS body
  WITH DISTINCT body
  MATCH (body)<-[seat:POST_IN]-(post:Post) WHERE ${linkUnderLens('seat', binding)}
  RETURN collect(seat) AS ownSeats, collect(DISTINCT post) AS ownPosts
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
