/** Occasions (events, statements) on which an actor can have acted, by itself or through somebody, in Cypher: more may be found than the dates bear out. */

import type { Lens } from '../../../model/lens';
import { edgeUnderLens } from '../../shared/cypher/lens-predicate';
import { ORGAN_STEPS } from '../acting';
import { asShown, linkSeen, onAnyWord, type Reading, tenureSeen } from './acting-ties';

/** How actors are tied to a kind of occasion, and through which lens those who act are taken to represent others. */
interface Deed {
  readonly label: 'Event' | 'Statement';
  /** From an actor to an occasion; `e` holds the name and the properties of the edge. */
  readonly tie: (e: string) => string;
  readonly type: 'PARTICIPATED_IN' | 'MADE_BY';
  readonly reading: (lens: Lens) => Reading;
  /** Whether a source can say on whose behalf it is done. */
  readonly onBehalf: boolean;
}

export const TAKING_PART: Deed = {
  label: 'Event',
  type: 'PARTICIPATED_IN',
  tie: (e) => `-[${e}]->`,
  reading: asShown,
  onBehalf: true,
};

export const SPEAKING: Deed = { label: 'Statement', type: 'MADE_BY', tie: (e) => `<-[${e}]-`, reading: onAnyWord, onBehalf: false };

/** Binds the list `name` to the actors of the list `ids` of ids, and their organs. */
export function organsOf(ids: string, name: string, { reading }: Deed, lens: Lens): string {
  return `CALL () {
  UNWIND ${ids} AS id
  MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
  MATCH (self) ((whole)<-[part:PART_OF]-(inner:Organisation) WHERE ${linkSeen('part', reading(lens))}){0,${ORGAN_STEPS}} (organ)
  RETURN collect(DISTINCT organ) AS ${name}
}`;
}

/** Binds `name` to about how many ties lead from the list `organs` to occasions: the store knows how many a node has, so they are not read. */
export function reachOf(organs: string, name: string, { type, tie }: Deed): string {
  return `CALL (${organs}) {
  UNWIND ${organs} AS organ
  RETURN sum(COUNT { (organ)${tie(`:${type}`)}() }) AS ${name}Itself
}
CALL (${organs}) {
  UNWIND ${organs} AS organ
  MATCH (organ)<-[:POST_IN]-(post:Post)
  WITH DISTINCT post
  RETURN sum(COUNT { (post)<-[:HOLDS]-() }) AS ${name}Through
}
WITH *, ${name}Itself + ${name}Through AS ${name}`;
}

/** Binds the list `name` to the occasions on which somebody of the list `organs` can have acted. Each tenure and each act is read once. */
export function occasionsOf(organs: string, name: string, { label, type, tie, reading, onBehalf }: Deed, lens: Lens): string {
  const seen = edgeUnderLens('e', lens);
  const behalf = `UNION
    UNWIND ${organs} AS organ
    MATCH ()${tie(`e:${type} {onBehalfOf: organ.id}`)}(occasion:${label}) WHERE ${seen}
    RETURN occasion
    `;
  return `CALL (${organs}) {
  CALL (${organs}) {
    UNWIND ${organs} AS organ
    MATCH (organ)${tie(`e:${type}`)}(occasion:${label}) WHERE ${seen}
    RETURN occasion
    ${onBehalf ? behalf : ''}UNION
    UNWIND ${organs} AS organ
    MATCH (organ)<-[seat:POST_IN]-(post:Post) WHERE ${linkSeen('seat', reading(lens))}
    WITH DISTINCT post
    MATCH (post)<-[tenure:HOLDS]-(person:Person) WHERE ${tenureSeen('tenure', reading(lens))}
    WITH person, tenure.startEarliest AS begins, tenure.endLatest AS ends ORDER BY begins
    WITH person, collect([begins, ends]) AS spans
    WITH person, ${STRETCHES} AS stretches
    MATCH (person)${tie(`e:${type}`)}(occasion:${label}) WHERE ${MEETS_ONE} AND ${seen}
    RETURN occasion
  }
  RETURN collect(DISTINCT occasion) AS ${name}
}`;
}

/** Binds the list `name` to those of the list `occasions` on which somebody of the list `organs` can have acted. */
export function occasionsAmong(occasions: string, organs: string, name: string, deed: Deed, lens: Lens): string {
  const { type, tie, reading, onBehalf } = deed;
  const seen = edgeUnderLens('e', lens);
  return `CALL (${occasions}, ${organs}) {
  CALL (${occasions}, ${organs}) {
    WITH [organ IN ${organs} | organ.id] AS ids
    UNWIND ${occasions} AS occasion
    MATCH (occasion)${turned(tie(`e:${type}`))}(actor:Actor)
    WHERE (actor IN ${organs}${onBehalf ? ' OR e.onBehalfOf IN ids' : ''}) AND ${seen}
    RETURN occasion
    UNION
    UNWIND ${occasions} AS occasion
    MATCH (occasion)${turned(tie(`e:${type}`))}(person:Person) WHERE ${seen}
    WITH person, collect([occasion, e.startEarliest, e.startLatest]) AS acts, min(e.startEarliest) AS first, max(e.startLatest) AS last
    MATCH (person)-[tenure:HOLDS]->(post:Post)
    WHERE tenure.startEarliest <= last AND tenure.endLatest >= first AND ${tenureSeen('tenure', reading(lens))}
    // A post is looked at once, however many held it.
    WITH post, collect([person, acts, tenure.startEarliest, tenure.endLatest]) AS tenures
    WHERE EXISTS { (post)-[seat:POST_IN]->(organ) WHERE organ IN ${organs} AND ${linkSeen('seat', reading(lens))} }
    UNWIND tenures AS tenure
    WITH tenure[0] AS person, tenure[1] AS acts, tenure[2] AS begins, tenure[3] AS ends ORDER BY begins
    WITH person, head(collect(acts)) AS acts, collect([begins, ends]) AS spans
    WITH acts, ${STRETCHES} AS stretches
    UNWIND acts AS act
    WITH act[0] AS occasion, act[1] AS first, act[2] AS last, stretches
    WHERE any(stretch IN stretches WHERE stretch[0] <= last AND stretch[1] >= first)
    RETURN occasion
  }
  RETURN collect(DISTINCT occasion) AS ${name}
}`;
}

/** The same tie, from the occasion to the actor. */
const turned = (tie: string): string => (tie.startsWith('<') ? `${tie.slice(1)}>` : `<${tie.slice(0, -1)}`);

/** The list `spans` of days [first, last], in the order of their first days, with those that overlap joined: somebody who held many posts has few stretches. */
const STRETCHES = `reduce(joined = [], span IN spans |
      CASE WHEN size(joined) > 0 AND span[0] <= joined[-1][1]
        THEN joined[..-1] + [[joined[-1][0], CASE WHEN span[1] > joined[-1][1] THEN span[1] ELSE joined[-1][1] END]]
        ELSE joined + [span] END)`;

/** A stretch can cover a day on which the occasion can have been. */
const MEETS_ONE = 'any(stretch IN stretches WHERE stretch[0] <= e.startLatest AND stretch[1] >= e.startEarliest)';
