/** Loads the standings of claims: all of one level in one statement. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Lens } from '../../model/lens';
import type { Standing } from '../../model/standing';
import { claimStanding } from '../../questions/contested/resolve';
import { claimPositions, readClaimPositions } from '../../questions/shared/claims/cypher/claim-positions';
import type { ListsUnderWay } from './lists-under-way';
import { loadAtRecording } from './load-at-recording';

export interface ClaimLoader {
  /** The standing of the claim under the lens; null if the lens shows no position on it, so that the claim is not shown. */
  standing(claim: string, lens: Lens): Promise<Standing | null>;
}

/** A loader for one operation. */
export function claimLoader(run: (query: CypherQuery) => Promise<Row[]>, lists: ListsUnderWay): ClaimLoader {
  const standing = loadAtRecording(lists, async (claims, lens) => {
    const rows = (await run(claimPositions(claims, lens))).map(readClaimPositions);
    return new Map(rows.map(({ claim, positions, speakers }) => [claim, claimStanding(positions, speakers)]));
  });
  return { standing };
}
