/** Who acts for whom, in Cypher: the organs, offices and tenures by which somebody can stand for an actor, and the occasions found through them. */

import type { Lens } from '../../model/lens';
import { edgeUnderLens, lensParams } from '../shared/cypher/lens-predicate';
import { ORGAN_STEPS } from './acting';

/** The lens for the ties by which one actor represents another, and the names of the parameters with its values. */
interface Reading {
  readonly lens: Lens;
  readonly name: string;
  /** For tenures: they are read for all days, since the office is the one held on the day of the occasion. */
  readonly ever: string;
}

const asShown = (lens: Lens): Reading => ({ lens, name: 'lens', ever: 'ever' });

/** A perspective does not decide whom a speaker represents: with one, these ties are read from all sources. */
const onAnyWord = (lens: Lens): Reading =>
  lens.assertedBy === null ? asShown(lens) : { lens: { ...lens, assertedBy: null }, name: 'anyWord', ever: 'anyWordEver' };

/** The parameters of everything here. */
export function actingParams(lens: Lens): Record<string, unknown> {
  const paramsOf = (reading: Reading) => ({
    ...lensParams(reading.lens, reading.name),
    ...lensParams(everyDay(reading.lens), reading.ever),
  });
  return { ...paramsOf(asShown(lens)), ...paramsOf(onAnyWord(lens)) };
}

const everyDay = (lens: Lens): Lens => ({ ...lens, validAt: null });

const linkSeen = (variable: string, { lens, name }: Reading): string => edgeUnderLens(variable, lens, name);
const tenureSeen = (variable: string, { lens, ever }: Reading): string => edgeUnderLens(variable, everyDay(lens), ever);

/** From `self`: binds `organ`, which is `self` and each of its organs. */
function organsOfSelf(reading: Reading): string {
  return `MATCH (self) ((whole)<-[part:PART_OF]-(inner:Organisation) WHERE ${linkSeen('part', reading)}){0,${ORGAN_STEPS}} (organ)
    WITH DISTINCT organ`;
}

/** A subquery from `self` to each `event` in which it can have taken part, by itself or through somebody: more may be found than the dates bear out. */
export function eventsOfSelf(lens: Lens): string {
  const seen = edgeUnderLens('e', lens);
  return `CALL (self) {
    ${organsOfSelf(asShown(lens))}
    CALL (organ) {
      MATCH (organ)-[e:PARTICIPATED_IN]->(event:Event) WHERE ${seen} RETURN event
      UNION
      MATCH ()-[e:PARTICIPATED_IN {onBehalfOf: organ.id}]->(event:Event) WHERE ${seen} RETURN event
      UNION
      MATCH (organ)<-[seat:POST_IN]-(:Post)<-[tenure:HOLDS]-(:Person)-[e:PARTICIPATED_IN]->(event:Event)
      WHERE ${linkSeen('seat', asShown(lens))} AND ${tenureSeen('tenure', asShown(lens))} AND ${seen} AND ${meets('tenure', 'e')}
      RETURN event
    }
    RETURN DISTINCT event
  }`;
}

/** The same for each `statement` that it can have made. */
export function statementsOfSelf(lens: Lens): string {
  const seen = edgeUnderLens('e', lens);
  const reading = onAnyWord(lens);
  return `CALL (self) {
    ${organsOfSelf(reading)}
    CALL (organ) {
      MATCH (organ)<-[e:MADE_BY]-(statement:Statement) WHERE ${seen} RETURN statement
      UNION
      MATCH (organ)<-[seat:POST_IN]-(:Post)<-[tenure:HOLDS]-(:Person)<-[e:MADE_BY]-(statement:Statement)
      WHERE ${linkSeen('seat', reading)} AND ${tenureSeen('tenure', reading)} AND ${seen} AND ${meets('tenure', 'e')}
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
  return actingIn(asShown(lens));
}

/** The same for speakers of statements. */
export function speakingOf(lens: Lens): string {
  return actingIn(onAnyWord(lens));
}

function actingIn(reading: Reading): string {
  return `CALL (actors) {
  UNWIND actors AS actor
  MATCH (actor:Person)-[tenure:HOLDS]->(post:Post) WHERE ${tenureSeen('tenure', reading)}
  RETURN collect(DISTINCT tenure) AS tenures, collect(DISTINCT post) AS posts
}
CALL (posts) {
  UNWIND posts AS post
  MATCH (post)-[seat:POST_IN]->(seated) WHERE ${linkSeen('seat', reading)}
  RETURN collect(DISTINCT seat) AS seats, collect(DISTINCT seated) AS bodies
}
CALL (actors, bodies) {
  UNWIND actors + bodies AS organ
  WITH DISTINCT organ
  MATCH (organ:Organisation) ((inner:Organisation)-[part:PART_OF]->(whole) WHERE ${linkSeen('part', reading)}){1,${ORGAN_STEPS}} ()
  UNWIND part AS step
  RETURN collect(DISTINCT step) AS parts
}`;
}
