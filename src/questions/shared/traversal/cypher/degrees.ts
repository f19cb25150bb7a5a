/** How many edges entities have, ignoring the lens: the cost to open them. */
import type { CypherQuery, Row } from '../../../../database/cypher-query';
import { returnInBatches } from '../../../../database/in-batches';
import type { Traversal } from '../traversal';
import { countDegree } from './traversed-edges';

/** Rows `{degrees}`: a batch of pairs of id and degree, counting edges of the types that the search follows. */
export function degrees(ids: readonly string[], traversal: Traversal): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WITH collect([id, ${countDegree('n', traversal)}]) AS found
${returnInBatches('found', 'degrees')}`,
    params: { ids },
  };
}

/** Degree by id. */
export function readDegrees(rows: readonly Row[]): Map<string, number> {
  return new Map(rows.flatMap((row) => row['degrees'] as readonly [string, number][]));
}
