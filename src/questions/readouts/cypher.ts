/** Everything that is said about an event, by whom, and whom they represent: one statement. */
import type { CypherQuery } from '../../database/cypher-query';
import type { Lens } from '../../model/lens';
import { aboutUnderLens, edgeUnderLens, nodeUnderLens } from '../shared/cypher/lens-predicate';
import { returnSubgraph } from '../shared/cypher/subgraph';
import { matchSpeakers, representationParams } from '../shared/representation/cypher';

/** The most steps along statements that pass on other statements. */
export const CONVEYING_STEPS = 3;

/** Rows for `readSubgraph`: the part READOUTS, with the event if it is recorded, its statements and their claims. */
export function readoutRecords(event: string, lens: Lens): CypherQuery {
  const seen = (variable: string) => edgeUnderLens(variable, lens);
  const about = (variable: string) => aboutUnderLens(variable, lens);
  return {
    cypher: `MATCH (event:Entity {id: $event}) USING INDEX event:Entity(id)
WHERE ${nodeUnderLens('event')}
CALL (event) {
  CALL (event) {
    MATCH (event)<-[e:CONCERNS]-(statement:Statement) WHERE ${seen('e')}
    RETURN statement
    UNION
    MATCH (event)<-[x:ABOUT]-(:Claim)<-[e:ASSERTS]-(statement:Statement) WHERE ${about('x')} AND ${seen('e')}
    RETURN statement
  }
  MATCH (statement) ((inner:Statement)<-[c:CONCERNS]-(outer:Statement) WHERE ${seen('c')}){0,${CONVEYING_STEPS}} (made)
  WHERE ${nodeUnderLens('made')}
  RETURN collect(DISTINCT made) AS statements
}
CALL (statements) {
  UNWIND statements AS statement
  MATCH (statement)-[e:MADE_BY|REPORTED_IN]->(end) WHERE ${seen('e')}
  RETURN collect(e) AS attributions, [one IN collect(DISTINCT end) WHERE one:Actor] AS actors
}
CALL (event, statements) {
  UNWIND statements AS statement
  MATCH (statement)-[e:CONCERNS]->(matter) WHERE (matter = event OR matter:Statement) AND ${seen('e')}
  RETURN collect(e) AS matters
}
CALL (statements) {
  UNWIND statements AS statement
  MATCH (statement)-[e:ASSERTS]->(claim:Claim) WHERE ${seen('e')} AND ${nodeUnderLens('claim')}
  RETURN collect(e) AS said, collect(DISTINCT claim) AS claims
}
CALL (claims) {
  UNWIND claims AS claim
  MATCH (claim)-[e:ABOUT]->() WHERE ${about('e')}
  RETURN collect(e) AS about
}
${matchSpeakers(lens)}
${returnSubgraph('READOUTS', 'attributions + matters + said + about + tenures + seats + parts', '[event] + statements + claims', ['predicate', 'valueMin', 'valueMax', 'unit', 'dateEarliest'])}`,
    params: { event, ...representationParams(lens) },
  };
}
