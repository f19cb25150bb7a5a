/** Who acts for whom, in Cypher: the organs, offices and tenures by which somebody can stand for an actor. */

import { EARLIEST_DAY, LATEST_DAY } from '../../../model/day';
import type { Lens } from '../../../model/lens';
import { edgeUnderLens, lensParams } from '../../shared/cypher/lens-predicate';
import { ORGAN_STEPS } from '../acting';

/** The lens for the ties by which one actor represents another, and the names of the parameters with its values. */
export interface Reading {
  readonly lens: Lens;
  readonly name: string;
  /** For tenures: they are read for all days, since the office is the one held on the day of the occasion. */
  readonly ever: string;
}

export const asShown = (lens: Lens): Reading => ({ lens, name: 'lens', ever: 'ever' });

/** A perspective does not decide whom a speaker represents: with one, these ties are read from all sources. */
export const onAnyWord = (lens: Lens): Reading =>
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

export const linkSeen = (variable: string, { lens, name }: Reading): string => edgeUnderLens(variable, lens, name);
export const tenureSeen = (variable: string, { lens, ever }: Reading): string => edgeUnderLens(variable, everyDay(lens), ever);

/** What tells for whom somebody stands on occasions. */
interface Acts {
  /** The list of edges between those who act and the occasions, and which end of such an edge the one who acts is. */
  readonly acts: string;
  readonly actor: 'startNode' | 'endNode';
  /** A list of others who are there whatever they did: of persons, all tenures are read. */
  readonly others: string;
  /** A list of actors: nobody else is stood for, so offices elsewhere do not matter. */
  readonly standingFor?: string;
}

/** Binds the lists `tenures`, `seats` and `parts` of edges, by which the model tells for whom somebody stands. */
export function actingOf(lens: Lens, acts: Acts): string {
  return actingIn(asShown(lens), acts);
}

/** The same for speakers of statements. */
export function speakingOf(lens: Lens, acts: Acts): string {
  return actingIn(onAnyWord(lens), acts);
}

function actingIn(reading: Reading, { acts, actor, others, standingFor }: Acts): string {
  const seat = standingFor ? `(seated) WHERE seated IN ${standingFor} AND` : '(seated) WHERE';
  return `CALL (${acts}, ${others}) {
  CALL (${acts}, ${others}) {
    UNWIND ${acts} AS act
    RETURN ${actor}(act) AS person, act.startEarliest AS first, act.startLatest AS last
    UNION ALL
    UNWIND ${others} AS other
    RETURN other AS person, ${EARLIEST_DAY} AS first, ${LATEST_DAY} AS last
  }
  WITH person, min(first) AS first, max(last) AS last WHERE person:Person
  MATCH (person)-[tenure:HOLDS]->(post:Post)
  // By posts, for the policy resolves a tie by all that is told of it: who holds thousands of posts held few of them on these days.
  WITH person, post, first, last, collect(tenure) AS tellings
  WHERE any(tenure IN tellings WHERE tenure.startEarliest <= last AND tenure.endLatest >= first)
  UNWIND tellings AS tenure
  WITH tenure, post WHERE ${tenureSeen('tenure', reading)}
  RETURN collect(tenure) AS held, collect(DISTINCT post) AS posts
}
CALL (posts${standingFor ? `, ${standingFor}` : ''}) {
  UNWIND posts AS post
  MATCH (post)-[seat:POST_IN]->${seat} ${linkSeen('seat', reading)}
  RETURN collect(seat) AS seats, collect(DISTINCT seated) AS bodies, collect(DISTINCT post) AS seatedPosts
}
${standingFor ? 'WITH *, [tenure IN held WHERE endNode(tenure) IN seatedPosts] AS tenures' : 'WITH *, held AS tenures'}
CALL (${acts}, ${others}, bodies) {
  UNWIND [act IN ${acts} | ${actor}(act)] + ${others} + bodies AS organ
  WITH DISTINCT organ
  MATCH (organ:Organisation) ((inner:Organisation)-[part:PART_OF]->(whole) WHERE ${linkSeen('part', reading)}){1,${ORGAN_STEPS}} ()
  UNWIND part AS step
  RETURN collect(DISTINCT step) AS parts
}`;
}
