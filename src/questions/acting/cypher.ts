/** Who acts for whom, in Cypher: the organs, offices and tenures by which somebody can stand for an actor, and the occasions found through them. */

import type { Lens } from '../../model/lens';
import { edgeUnderLens, lensParams } from '../shared/cypher/lens-predicate';
import { ORGAN_STEPS } from './acting';

/** The name of the parameter of tenures: they are read whatever the day of the lens, since an office is that of the occasion's own day. */
const EVER = 'ever';

/** The parameters of everything here. */
export function actingParams(lens: Lens): Record<string, unknown> {
  return { ...lensParams(lens), ...lensParams(everyDay(lens), EVER) };
}

const everyDay = (lens: Lens): Lens => ({ ...lens, validAt: null });

const tenureSeen = (variable: string, lens: Lens): string => edgeUnderLens(variable, everyDay(lens), EVER);

/** From `self`: binds `organ`, which is `self` and each of its organs. */
function organsOfSelf(lens: Lens): string {
  return `MATCH (self) ((whole)<-[part:PART_OF]-(inner:Organisation) WHERE ${edgeUnderLens('part', lens)}){0,${ORGAN_STEPS}} (organ)
    WITH DISTINCT organ`;
}

/** A subquery from `self` to each `event` in which it can have taken part, by itself or through somebody: more may be found than the dates bear out. */
export function eventsOfSelf(lens: Lens): string {
  const seen = edgeUnderLens('e', lens);
  return `CALL (self) {
    ${organsOfSelf(lens)}
    CALL (organ) {
      MATCH (organ)-[e:PARTICIPATED_IN]->(event:Event) WHERE ${seen} RETURN event
      UNION
      MATCH ()-[e:PARTICIPATED_IN {onBehalfOf: organ.id}]->(event:Event) WHERE ${seen} RETURN event
      UNION
      MATCH (organ)<-[seat:POST_IN]-(:Post)<-[tenure:HOLDS]-(:Person)-[e:PARTICIPATED_IN]->(event:Event)
      WHERE ${edgeUnderLens('seat', lens)} AND ${tenureSeen('tenure', lens)} AND ${seen} AND ${meets('tenure', 'e')}
      RETURN event
    }
    RETURN DISTINCT event
  }`;
}

/** The same for each `statement` that it can have made. */
export function statementsOfSelf(lens: Lens): string {
  const seen = edgeUnderLens('e', lens);
  return `CALL (self) {
    ${organsOfSelf(lens)}
    CALL (organ) {
      MATCH (organ)<-[e:MADE_BY]-(statement:Statement) WHERE ${seen} RETURN statement
      UNION
      MATCH (organ)<-[seat:POST_IN]-(:Post)<-[tenure:HOLDS]-(:Person)<-[e:MADE_BY]-(statement:Statement)
      WHERE ${edgeUnderLens('seat', lens)} AND ${tenureSeen('tenure', lens)} AND ${seen} AND ${meets('tenure', 'e')}
      RETURN statement
    }
    RETURN DISTINCT statement
  }`;
}

/** A tenure can cover a day on which the occasion can have been. */
const meets = (tenure: string, occasion: string): string =>
  `${tenure}.startEarliest <= ${occasion}.startLatest AND ${tenure}.endLatest >= ${occasion}.startEarliest`;

/** From the list `actors`: binds the lists `tenures`, `seats` and `parts` of edges, by which the model tells for whom they stand. */
export function actingOf(lens: Lens): string {
  return `CALL (actors) {
  UNWIND actors AS actor
  MATCH (actor:Person)-[tenure:HOLDS]->(post:Post) WHERE ${tenureSeen('tenure', lens)}
  RETURN collect(DISTINCT tenure) AS tenures, collect(DISTINCT post) AS posts
}
CALL (posts) {
  UNWIND posts AS post
  MATCH (post)-[seat:POST_IN]->(seated) WHERE ${edgeUnderLens('seat', lens)}
  RETURN collect(DISTINCT seat) AS seats, collect(DISTINCT seated) AS bodies
}
CALL (actors, bodies) {
  UNWIND actors + bodies AS organ
  WITH DISTINCT organ
  MATCH (organ:Organisation) ((inner:Organisation)-[part:PART_OF]->(whole) WHERE ${edgeUnderLens('part', lens)}){1,${ORGAN_STEPS}} ()
  UNWIND part AS step
  RETURN collect(DISTINCT step) AS parts
}`;
}
