/** Finds which of the entities that a question names are recorded under the lens. */
import type { CypherQuery, Row } from '../../../../database/cypher-query';
import { returnInBatches } from '../../../../database/in-batches';
import type { Lens } from '../../../../model/lens';
import { lensParams, nodeUnderLens } from '../../cypher/lens-predicate';
import { countDegree } from '../../traversal/cypher/traversed-edges';
import type { Traversal } from '../../traversal/traversal';

/** Rows `{met}`: the id of each entity and, for `readMetDegrees`, its degree if a search starts from these entities. */
export function recordedEntities(ids: readonly string[], lens: Lens, traversal: Traversal | null = null): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
WITH collect([id, ${traversal ? countDegree('n', traversal) : 'null'}]) AS found
${returnInBatches('found', 'met')}`,
    params: { ids, ...lensParams(lens) },
  };
}

export function readRecordedEntities(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => (row['met'] as readonly (readonly [string, number | null])[]).map(([id]) => id));
}
