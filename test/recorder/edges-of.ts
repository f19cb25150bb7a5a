/** The edges of a fact's tie as they are stored in the database. */
import type { Database } from '../../src/database/database';
import type { AssertionFact } from '../../src/model/fact';
import { buildAssertionIds } from '../../src/model/tie';

/** Properties of every version, ordered by source and by recording. */
export async function edgesOf(db: Database, fact: AssertionFact): Promise<Record<string, unknown>[]> {
  const rows = await db.run({
    cypher: 'MATCH ()-[r {tieId: $tieId}]->() RETURN properties(r) AS edge ORDER BY r.sourceId, r.recordedFrom',
    params: { tieId: buildAssertionIds(fact).tieId },
  });
  return rows.map((row) => row['edge'] as Record<string, unknown>);
}
