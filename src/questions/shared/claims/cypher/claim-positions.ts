/** Which positions on claims the lens shows, and who takes them. */
import type { CypherQuery, Row } from '../../../../database/cypher-query';
import type { Lens } from '../../../../model/lens';
import { edgeUnderLens, lensParams } from '../../cypher/lens-predicate';
import type { Position } from '../claim-voices';

/** What the lens shows of one claim: every position on it, and how many actors made a statement that takes one. */
export interface ClaimPositions {
  readonly claim: string;
  readonly positions: readonly Position[];
  readonly speakers: number;
}

/** Rows for `readClaimPositions`, one per claim on which the lens shows a position. */
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
