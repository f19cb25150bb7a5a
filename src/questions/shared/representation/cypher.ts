/**
 * Who represents whom, in Cypher: the organs, offices and tenures by which one actor can represent another, and the occasions found through
 * them.
 */

import type { Lens } from '../../../model/lens';
import { edgeUnderLens, lensParams } from '../cypher/lens-predicate';
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
      MATCH (organ)<-[seat:POST_IN]-(:Post)<-[tenure:HOLDS]-(:Person)-[e:PARTICIPATED_IN]->(event:Event)
      WHERE ${linkUnderLens('seat', asShown(lens))} AND ${tenureUnderLens('tenure', asShown(lens))} AND ${seen} AND ${canOverlap('tenure', 'e')}
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
      MATCH (organ)<-[seat:POST_IN]-(:Post)<-[tenure:HOLDS]-(:Person)<-[e:MADE_BY]-(statement:Statement)
      WHERE ${linkUnderLens('seat', binding)} AND ${tenureUnderLens('tenure', binding)} AND ${seen} AND ${canOverlap('tenure', 'e')}
      RETURN statement
    }
    RETURN DISTINCT statement
  }`;
}

/** The tenure can include a day on which the occasion may have been. */
const canOverlap = (tenure: string, occasion: string): string =>
  `${tenure}.startEarliest <= ${occasion}.startLatest AND ${tenure}.endLatest >= ${occasion}.startEarliest`;

/** From the list `actors`: binds the lists `tenures`, `seats` and `parts` of edges, from which the model finds whom they represent. */
export function matchRepresentation(lens: Lens): string {
  return matchUnderBinding(asShown(lens));
}

/** The same for speakers of statements. */
export function matchSpeakers(lens: Lens): string {
  return matchUnderBinding(fromAnySource(lens));
}

function matchUnderBinding(binding: LensBinding): string {
  return `CALL (actors) {
  UNWIND actors AS actor
  MATCH (actor:Person)-[tenure:HOLDS]->(post:Post) WHERE ${tenureUnderLens('tenure', binding)}
  RETURN collect(DISTINCT tenure) AS tenures, collect(DISTINCT post) AS posts
}
CALL (posts) {
  UNWIND posts AS post
  MATCH (post)-[seat:POST_IN]->(seated) WHERE ${linkUnderLens('seat', binding)}
  RETURN collect(DISTINCT seat) AS seats, collect(DISTINCT seated) AS bodies
}
CALL (actors, bodies) {
  UNWIND actors + bodies AS organ
  WITH DISTINCT organ
  MATCH (organ:Organisation) ((inner:Organisation)-[part:PART_OF]->(whole) WHERE ${linkUnderLens('part', binding)}){1,${ORGAN_STEPS}} ()
  UNWIND part AS step
  RETURN collect(DISTINCT step) AS parts
}`;
}
