/** Who takes which position on claims, as far as the lens shows it. */
import type { CypherQuery, Row } from '../../../../database/cypher-query';
import type { Lens } from '../../../../model/lens';
import { edgeUnderLens, lensParams } from '../../cypher/lens-predicate';
import type { Position } from '../claim-voices';

/** What is shown of one claim: every position on it, and how many made a statement that takes one. */
export interface ClaimPositions {
  readonly claim: string;
  readonly positions: readonly Position[];
  readonly speakers: number;
}

/** Rows for `readClaimPositions`, one a claim on which the lens shows a position. */
export function claimPositions(claims: readonly string[], lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $claims AS id
MATCH (claim:Entity {id: id}) USING INDEX claim:Entity(id)
MATCH (claim)<-[said:ASSERTS]-(statement) WHERE ${edgeUnderLens('said', lens)}
OPTIONAL MATCH (statement)-[made:MADE_BY]->(speaker) WHERE ${edgeUnderLens('made', lens)}
RETURN id AS claim, collect(DISTINCT said.position) AS positions, count(DISTINCT speaker.id) AS speakers`,
    params: { claims, ...lensParams(lens) },
  };
}

export function readClaimPositions(row: Row): ClaimPositions {
  return row as unknown as ClaimPositions;
}
