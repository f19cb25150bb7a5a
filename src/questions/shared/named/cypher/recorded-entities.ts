/** Finds which of the entities that a question names are recorded under the lens. */
import type { CypherQuery, Row } from '../../../../database/cypher-query';
import { returnInBatches } from '../../../../database/in-batches';
import type { Lens } from '../../../../model/lens';
import { lensParams, nodeUnderLens } from '../../cypher/lens-predicate';

/** Rows `{recorded}`, each a batch of ids. */
export function recordedEntities(ids: readonly string[], lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
WITH collect(id) AS found
${returnInBatches('found', 'recorded')}`,
    params: { ids, ...lensParams(lens) },
    columns: ['recorded'],
  };
}

export function readRecordedEntities(rows: readonly Row[]): readonly string[] {
  return rows.flatMap((row) => row['recorded'] as readonly string[]);
}
