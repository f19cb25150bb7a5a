/** The occasions on which an actor may have been, itself or through a representative: events and statements. */

import type { Lens } from '../../../../model/lens';
import { edgeUnderLens } from '../../cypher/lens-predicate';
import { matchSame } from '../../equivalence/cypher';
import { asShown, fromAnySource, type LensBinding, linkUnderLens, matchOrgansOfSelf, tenureUnderLens } from './lens-binding';

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

/** The ties by which an actor is on the occasions of a kind. */
type OccasionTie = 'PARTICIPATED_IN' | 'MADE_BY';

/**
 * Binds `side`, the one of `$ends` with fewer occasions and posts, itself and in its organs: the occasions of the other are then not all
 * read.
 */
export function matchSmallerEnd(lens: Lens, tie: OccasionTie): string {
  return `CALL () {
    UNWIND [0, 1] AS side
    UNWIND $ends[side] AS id
    MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
    CALL (self) {
      ${matchOrgansOfSelf(bindingFor(lens, tie))}
      RETURN sum(COUNT { (organ)-[:${tie}]-() } + COUNT { (organ)<-[:POST_IN]-() }) AS reached
    }
    RETURN side, sum(reached) AS reached ORDER BY reached, side LIMIT 1
  }`;
}

/** Binds `organs`, which are the entities of the end that `side` is not and their organs, and their `organIds`. */
export function collectOtherOrgans(lens: Lens, tie: OccasionTie): string {
  return `CALL (side) {
    UNWIND $ends[1 - side] AS id
    MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
    ${matchOrgansOfSelf(bindingFor(lens, tie))}
    RETURN collect(organ) AS organs, collect(organ.id) AS organIds
  }`;
}

/**
 * A predicate: whether `actor`, at the end of the edge `e` to the occasion, may have represented one of the `organs` there. It is true for
 * the same occasions as those found from the organs.
 */
export function representsOrgan(actor: string, lens: Lens, tie: OccasionTie): string {
  const binding = bindingFor(lens, tie);
  const onBehalf = tie === 'PARTICIPATED_IN' ? ' OR e.onBehalfOf IN organIds' : '';
  return `(${actor} IN organs${onBehalf} OR EXISTS {
    WITH ${actor}, e, organs
    ${matchSame(actor, 'holder', lens)}
    MATCH (holder:Person)-[tenure:HOLDS]->(:Post)-[seat:POST_IN]->(organ)
    WHERE organ IN organs AND e.startLatest >= tenure.startEarliest AND e.startEarliest <= tenure.endLatest
      AND ${linkUnderLens('seat', binding)} AND ${tenureUnderLens('tenure', binding)}
  })`;
}

const bindingFor = (lens: Lens, tie: OccasionTie): LensBinding => (tie === 'MADE_BY' ? fromAnySource(lens) : asShown(lens));

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
