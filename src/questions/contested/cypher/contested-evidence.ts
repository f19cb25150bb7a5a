/** Everything that is asserted of ties and claims with known ids, denials included. */
import type { CypherQuery } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import { statementsOn } from '../../shared/claims/cypher/statements-on';
import { anyStanceParams, edgeOfTypesOfAnyStance, lensParams } from '../../shared/cypher/lens-predicate';
import { NONE, returnSubgraph } from '../../shared/cypher/subgraph';

/** Rows for `readSubgraph`: a part for each type of tie, and CLAIMS; `ties` are ids by their type. Name at least one tie or claim. */
export function contestedEvidence(ties: ReadonlyMap<string, readonly string[]>, claims: readonly string[], lens: Lens): CypherQuery {
  const parts = [
    ...[...ties.keys()].sort().map((type) => evidenceOfType(type, lens)),
    ...(claims.length > 0 ? [statementsOnClaims(lens)] : []),
  ];
  return {
    cypher: parts.join('\nUNION ALL\n'),
    params: { ties: Object.fromEntries(ties), claims, ...lensParams(lens), ...anyStanceParams(lens) },
  };
}

function evidenceOfType(type: string, lens: Lens): string {
  return `UNWIND $ties.${type} AS tie
MATCH ()-[e:${type} {tieId: tie}]->() USING INDEX e:${type}(tieId)
WHERE ${edgeOfTypesOfAnyStance('e', [type], lens)}
WITH collect(e) AS edges
${returnSubgraph(type, 'edges', NONE)}`;
}

function statementsOnClaims(lens: Lens): string {
  return `UNWIND $claims AS id
MATCH (claim:Entity {id: id}) USING INDEX claim:Entity(id)
WITH collect(claim) AS claims
${statementsOn(lens)}
${returnSubgraph('CLAIMS', 'said + attributions', NONE)}`;
}
