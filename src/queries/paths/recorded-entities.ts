/** Which of the entities that a question names there are under the lens. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { Lens } from '../../model/lens';
import { lensParams, nodeUnderLens } from '../lens-predicate';

/** One row `{ids}`. */
export function recordedEntities(ids: readonly string[], lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
RETURN collect(id) AS ids`,
    params: { ids, ...lensParams(lens) },
  };
}

export function readRecordedEntities(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => row['ids'] as readonly string[]);
}
