/** Everything that is asserted of ties and claims with known ids, denials included. */
import type { CypherQuery } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import { statementLists, statementsOn } from '../../shared/claims/cypher/statements-on';
import { decidingProperties, FOR_RECEIPT, propertiesToRead, type ShownProperties } from '../../shared/cypher/edge-properties';
import { anyStanceParams, edgeOfTypesOfAnyStance, lensParams } from '../../shared/cypher/lens-predicate';
import { returnSubgraph } from '../../shared/cypher/subgraph';

/** What an answer shows of its items. */
export interface ShownEvidence {
  /** Of ties, and of the assertions of each side. */
  readonly ties: ShownProperties;
  /** Of the ties from statements to claims. */
  readonly positions: ShownProperties;
}

export const ALL_EVIDENCE: ShownEvidence = { ties: 'ALL', positions: 'ALL' };

/** Rows for `readSubgraph`: a part for each type of tie, and CLAIMS; `ties` are ids by their type. Name at least one tie or claim. */
export function contestedEvidence(
  ties: ReadonlyMap<string, readonly string[]>,
  claims: readonly string[],
  lens: Lens,
  shown: ShownEvidence = ALL_EVIDENCE,
): CypherQuery {
  const parts = [
    ...[...ties.keys()].sort().map((type) => evidenceOfType(type, lens, shown.ties)),
    ...(claims.length > 0 ? [statementsOnClaims(lens, shown.positions)] : []),
  ];
  return {
    cypher: parts.join('\nUNION ALL\n'),
    params: { ties: Object.fromEntries(ties), claims, ...lensParams(lens), ...anyStanceParams(lens) },
  };
}

function evidenceOfType(type: string, lens: Lens, shown: ShownProperties): string {
  const read = propertiesToRead([type], lens, [...FOR_RECEIPT, ...decidingProperties([type]), 'voices'], shown);
  return `UNWIND $ties.${type} AS tie
MATCH ()-[e:${type} {tieId: tie}]->() USING INDEX e:${type}(tieId)
WHERE ${edgeOfTypesOfAnyStance('e', [type], lens)}
WITH collect(e) AS edges
${returnSubgraph(type, { edges: 'edges', types: [type], read })}`;
}

function statementsOnClaims(lens: Lens, positions: ShownProperties): string {
  return `UNWIND $claims AS id
MATCH (claim:Entity {id: id}) USING INDEX claim:Entity(id)
WITH collect(claim) AS claims
${statementsOn(lens)}
${returnSubgraph('CLAIMS', ...statementLists(lens, positions))}`;
}
