/** How many edges entities have, before the lens: what it would cost to open them. */
import type { CypherQuery, Row } from '../../../../database/cypher-query';
import { returnInBatches } from '../../../../database/in-batches';
import type { Traversal } from '../traversal';
import { countDegree } from './traversed-edges';

/** Rows `{degrees}`: so many pairs of id and degree, over edges of the types travelled. */
export function degrees(ids: readonly string[], traversal: Traversal): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WITH collect([id, ${countDegree('n', traversal)}]) AS gathered
${returnInBatches('gathered', 'degrees')}`,
    params: { ids },
  };
}

/** Degree by id. */
export function readDegrees(rows: readonly Row[]): Map<string, number> {
  return new Map(rows.flatMap((row) => row['degrees'] as readonly [string, number][]));
}
