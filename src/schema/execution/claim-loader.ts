/** The standings of claims: all of one level in one statement. */
import DataLoader from 'dataloader';
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Lens } from '../../model/lens';
import type { Standing } from '../../model/standing';
import { claimPositions, readClaimPositions } from '../../questions/claims/cypher/claim-standings';
import { claimStanding } from '../../questions/contested/contested-things';
import { HandedOut } from './handed-out';
import { afterLists, type ListsUnderWay } from './lists-under-way';

export interface ClaimLoader {
  /** How the claim stands under the lens; null where the lens shows no position on it, so that the claim is not shown. */
  standing(claim: string, lens: Lens): Promise<Standing | null>;
}

/** Claims of one statement. */
const AT_ONCE = 2_000;

/** A loader for one operation. Pages that keep to a recording have a lens of their own. */
export function claimLoader(run: (query: CypherQuery) => Promise<Row[]>, lists: ListsUnderWay): ClaimLoader {
  const loaders = new Map<number, DataLoader<string, Standing | null>>();
  const loaded = new HandedOut<Standing | null>(lists);

  function loaderOf(lens: Lens): DataLoader<string, Standing | null> {
    const known = loaders.get(lens.knownAt.seq);
    if (known) return known;
    const load = async (claims: readonly string[]) => {
      const rows = (await run(claimPositions(claims, lens))).map(readClaimPositions);
      const found = new Map(rows.map(({ claim, positions, speakers }) => [claim, claimStanding(positions, speakers)]));
      return claims.map((claim) => found.get(claim) ?? null);
    };
    const loader = new DataLoader(load, { cache: false, maxBatchSize: AT_ONCE, batchScheduleFn: afterLists(lists) });
    loaders.set(lens.knownAt.seq, loader);
    return loader;
  }

  return { standing: (claim, lens) => loaded.of(`${lens.knownAt.seq} ${claim}`, () => loaderOf(lens).load(claim)) };
}
