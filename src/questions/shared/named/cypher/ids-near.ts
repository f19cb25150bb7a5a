/** Ids that may have been meant by an id that is not recorded, for messages. */
import type { CypherQuery, Row } from '../../../../database/cypher-query';
import { toInteger } from '../../../../database/stored-values';
import type { Lens } from '../../../../model/lens';
import { lensParams, nodeUnderLens } from '../../cypher/lens-predicate';

/** One row for `readIdsNear`: ids of the same kind that begin with the same letter and were recorded by the lens's knownAt. */
export function idsNear(id: string, lens: Lens, max: number): CypherQuery {
  const prefix = id.slice(0, id.indexOf(':') + 1);
  return {
    cypher: `MATCH (n:Entity)
WHERE n.id STARTS WITH $prefix AND toLower(substring(n.id, size($prefix), 1)) = $letter AND ${nodeUnderLens('n')}
WITH n.id AS id
LIMIT $most
RETURN collect(id) AS ids`,
    params: { prefix, letter: id.slice(prefix.length, prefix.length + 1).toLowerCase(), most: toInteger(max), ...lensParams(lens) },
  };
}

export function readIdsNear(row: Row | undefined): readonly string[] {
  return (row?.['ids'] ?? []) as readonly string[];
}
