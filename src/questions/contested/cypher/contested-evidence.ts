/** Everything that is said of ties and claims known by their ids, denials included. */
import type { CypherQuery } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import { statementsOn } from '../../claims/cypher/statements-on';
import { NONE, returnGathered } from '../../shared/cypher/gathered';
import { edgeOfTypesHeardUnderLens, hearingParams, lensParams } from '../../shared/cypher/lens-predicate';

/** Rows for `readGathered`: a part for each type of tie, and CLAIMS; `ties` are ids by their type. At least one of them must be named. */
export function contestedEvidence(ties: ReadonlyMap<string, readonly string[]>, claims: readonly string[], lens: Lens): CypherQuery {
  const parts = [...[...ties.keys()].sort().map((type) => heardOfType(type, lens)), ...(claims.length > 0 ? [saidOfClaims(lens)] : [])];
  return {
    cypher: parts.join('\nUNION ALL\n'),
    params: { ties: Object.fromEntries(ties), claims, ...lensParams(lens), ...hearingParams(lens) },
  };
}

function heardOfType(type: string, lens: Lens): string {
  return `UNWIND $ties.${type} AS tie
MATCH ()-[e:${type} {tieId: tie}]->() USING INDEX e:${type}(tieId)
WHERE ${edgeOfTypesHeardUnderLens('e', [type], lens)}
WITH collect(e) AS edges
${returnGathered(type, 'edges', NONE)}`;
}

function saidOfClaims(lens: Lens): string {
  return `UNWIND $claims AS id
MATCH (claim:Entity {id: id}) USING INDEX claim:Entity(id)
WITH collect(claim) AS claims
${statementsOn(lens)}
${returnGathered('CLAIMS', 'said + told', NONE)}`;
}
