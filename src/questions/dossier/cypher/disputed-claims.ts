/** The claims on which two actors may be in dispute, with every statement on them and whom each speaker represents. */
import { isChallenged } from '../../shared/claims/cypher/challenges';
import { statementLists, statementsOn } from '../../shared/claims/cypher/statements-on';
import { propertiesToRead } from '../../shared/cypher/edge-properties';
import { aboutUnderLens, edgeUnderLens, nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { returnSubgraph } from '../../shared/cypher/subgraph';
import { collectOtherOrgans, matchSmallerEnd, matchStatementsOfSelf, representsOrgan } from '../../shared/representation/cypher/occasions';
import { matchSpeakersForEnds, representationLists, SPEAKERS } from '../../shared/representation/cypher/representatives';
import type { PartRequest } from '../shown-ties';

/**
 * Claims about both that a statement denies or qualifies, and claims on which both made statements and one of the two does not affirm.
 * Whether the positions differ is decided by the model, after the policy has selected among the assertions.
 */
export function disputedClaims({ lens, shown }: PartRequest): string {
  const seen = (variable: string) => edgeUnderLens(variable, lens);
  const about = (variable: string) => aboutUnderLens(variable, lens);
  const challenged = isChallenged(lens);
  return `CALL () {
  UNWIND $ends[0] AS idOfA
  MATCH (a:Entity {id: idOfA})<-[x:ABOUT]-(claim:Claim) USING INDEX a:Entity(id)
  WHERE ${about('x')} AND EXISTS { (claim)-[y:ABOUT]->(b:Entity) WHERE b.id IN $ends[1] AND ${about('y')} } AND ${challenged}
  RETURN claim
  UNION
  ${matchSmallerEnd(lens, 'MADE_BY')}
  UNWIND $ends[side] AS id
  MATCH (self:Entity {id: id}) USING INDEX self:Entity(id)
  ${matchStatementsOfSelf(lens)}
  MATCH (statement)-[e:ASSERTS]->(claim:Claim) WHERE ${seen('e')}
  WITH DISTINCT side, claim WHERE ${challenged}
  WITH side, collect(claim) AS ofOne
  ${collectOtherOrgans(lens, 'MADE_BY')}
  UNWIND ofOne AS claim
  WITH claim, organs
  WHERE EXISTS {
    MATCH (claim)<-[position:ASSERTS]-(:Statement)-[e:MADE_BY]->(speaker)
    WHERE ${seen('position')} AND ${seen('e')} AND ${representsOrgan('speaker', lens, 'MADE_BY')}
  }
  RETURN claim
}
WITH claim WHERE ${nodeUnderLens('claim')}
WITH collect(DISTINCT claim) AS claims
${statementsOn(lens)}
${SPEAKERS}
${matchSpeakersForEnds(lens)}
CALL (claims, selves) {
  UNWIND claims AS claim
  UNWIND selves AS self
  MATCH (claim)-[e:ABOUT]->(self) WHERE ${about('e')}
  RETURN collect(e) AS about
}
${returnSubgraph(
  'DISPUTES',
  ...statementLists(lens, shown.positions),
  { edges: 'about', types: ['ABOUT'], read: propertiesToRead(['ABOUT'], lens, []) },
  ...representationLists(lens),
)}`;
}
