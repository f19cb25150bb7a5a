/** The ties of statements that the actors of a perspective made: one statement for an operation. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { gradesAtLeast } from '../../../model/grades';
import type { Lens } from '../../../model/lens';
import type { RepresentedTie } from '../../../model/represented';
import { ORGAN_STEPS } from '../representation/representation-index';

/** The ties of a statement: who made it and to whom, where it is reported, what it concerns, and its positions on claims. */
const OF_STATEMENTS = 'MADE_BY|ADDRESSED_TO|REPORTED_IN|CONCERNS|ASSERTS';

/**
 * Rows for `readRepresentedTie`. The speaker is the actor itself, an organ of it, or a person who held an office in either on the day of
 * the statement. The office must be as certain as the lens asks.
 * Any source may record these links, but its grade matters. All recordings are read: the rows give the range of recordings in which each
 * tie was recorded.
 */
export function representedTies(lens: Lens): CypherQuery {
  const { assertedBy, minReliability } = lens;
  return {
    cypher: `UNWIND $perspective AS id
MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
WHERE self:Actor
MATCH (self) ((whole)<-[part:PART_OF]-(inner:Organisation)){0,${ORGAN_STEPS}} (organ)
CALL (organ, part) {
  MATCH (organ)<-[made:MADE_BY]-(statement:Statement)
  RETURN statement, made, part AS links
  UNION
  MATCH (organ)<-[seat:POST_IN]-(:Post)<-[tenure:HOLDS]-(:Person)<-[made:MADE_BY]-(statement:Statement)
  RETURN statement, made, part + [seat, tenure] AS links
}
WITH statement, made, links
WHERE all(e IN links WHERE ${onTheDay('e', 'made', lens)}) AND all(e IN links + [made] WHERE ${affirmed('e', lens)})
WITH statement, ${extreme('recordedFrom', '>')} AS since, ${extreme('recordedTo', '<')} AS until
WHERE since < until
WITH DISTINCT statement, since, until
MATCH (statement)-[e:${OF_STATEMENTS}]->()
RETURN DISTINCT e.tieId AS tie, since, until`,
    params: { perspective: assertedBy ?? [], ...(minReliability !== null && { grades: gradesAtLeast(minReliability) }) },
  };
}

const affirmed = (edge: string, { minReliability }: Lens): string =>
  `${edge}.stance = 'AFFIRMS'${minReliability === null ? '' : ` AND ${edge}.reliability IN $grades`}`;

/** The link holds on the day of the statement: on every day that its date can mean if CERTAIN is asked, otherwise on at least one. */
const onTheDay = (link: string, made: string, { certainty }: Lens): string =>
  certainty === 'CERTAIN'
    ? `${link}.startLatest <= ${made}.startEarliest AND ${link}.endEarliest >= ${made}.startLatest`
    : `${link}.startEarliest <= ${made}.startLatest AND ${link}.endLatest >= ${made}.startEarliest`;

/** The greatest or the least value of a property over all links and `made`. */
const extreme = (property: string, beyond: '<' | '>'): string =>
  `reduce(found = made.${property}, e IN links | CASE WHEN e.${property} ${beyond} found THEN e.${property} ELSE found END)`;

export function readRepresentedTie(row: Row): RepresentedTie {
  return { tie: row['tie'] as string, from: row['since'] as number, to: row['until'] as number };
}
