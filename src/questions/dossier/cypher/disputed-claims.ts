/** The claims on which two actors can be in dispute, with every statement on them and for whom everybody speaks. */
import type { Lens } from '../../../model/lens';
import { speakingOf } from '../../acting/cypher/acting-ties';
import { occasionsAmong, occasionsOf, organsOf, reachOf, SPEAKING } from '../../acting/cypher/occasions';
import { isDoubted } from '../../claims/cypher/doubted';
import { statementsOn } from '../../claims/cypher/statements-on';
import { returnGathered } from '../../shared/cypher/gathered';
import { aboutUnderLens, edgeUnderLens, nodeUnderLens } from '../../shared/cypher/lens-predicate';

/**
 * Claims about both that somebody does not simply affirm; and claims on which both spoke, one of the two not affirming. Whether the positions
 * differ is the model's to say, once the policy has left of them what it leaves.
 */
export function disputedClaims(lens: Lens): string {
  const about = (variable: string) => aboutUnderLens(variable, lens);
  const doubted = isDoubted(lens);
  return `CALL () {
  UNWIND $ends[0] AS idOfA
  MATCH (a:Entity {id: idOfA})<-[x:ABOUT]-(claim:Claim) USING INDEX a:Entity(id)
  WHERE ${about('x')} AND EXISTS { (claim)-[y:ABOUT]->(b:Entity) WHERE b.id IN $ends[1] AND ${about('y')} } AND ${doubted}
  RETURN collect(DISTINCT claim) AS aboutBoth
}
${claimsOfBoth(lens)}
WITH aboutBoth + spokenOf AS found, near, far
UNWIND found AS claim
WITH DISTINCT claim, near, far WHERE ${nodeUnderLens('claim')}
WITH collect(claim) AS claims, near, far
${statementsOn(lens)}
WITH *, [] AS others, near + far AS both
${speakingOf(lens, { acts: 'told', actor: 'endNode', others: 'others', standingFor: 'both' })}
CALL (claims) {
  UNWIND claims AS claim
  MATCH (claim)-[e:ABOUT]->() WHERE ${about('e')}
  RETURN collect(e) AS about
}
${returnGathered('DISPUTES', 'said + told + about + tenures + seats + parts', 'claims')}`;
}

/** Binds `spokenOf` to the doubted claims on which both spoke: from the one of the two that fewer ties lead from. */
function claimsOfBoth(lens: Lens): string {
  const seen = edgeUnderLens('e', lens);
  return `${organsOf('$ends[0]', 'ofA', SPEAKING, lens)}
${organsOf('$ends[1]', 'ofB', SPEAKING, lens)}
${reachOf('ofA', 'reachOfA', SPEAKING)}
${reachOf('ofB', 'reachOfB', SPEAKING)}
WITH aboutBoth, CASE WHEN reachOfA <= reachOfB THEN ofA ELSE ofB END AS near, CASE WHEN reachOfA <= reachOfB THEN ofB ELSE ofA END AS far
${occasionsOf('near', 'spokenByNear', SPEAKING, lens)}
CALL (spokenByNear) {
  UNWIND spokenByNear AS statement
  MATCH (statement)-[e:ASSERTS]->(claim:Claim) WHERE ${seen}
  WITH DISTINCT claim WHERE ${isDoubted(lens)}
  MATCH (claim)<-[e:ASSERTS]-(other:Statement) WHERE ${seen}
  RETURN collect(DISTINCT other) AS statements
}
${occasionsAmong('statements', 'far', 'spokenByFar', SPEAKING, lens)}
CALL (spokenByNear, spokenByFar) {
  UNWIND [0, 1] AS side
  UNWIND [spokenByNear, spokenByFar][side] AS statement
  MATCH (statement)-[e:ASSERTS]->(claim:Claim) WHERE ${seen}
  WITH claim, count(DISTINCT side) AS sides WHERE sides = 2 AND ${isDoubted(lens)}
  RETURN collect(claim) AS spokenOf
}`;
}
