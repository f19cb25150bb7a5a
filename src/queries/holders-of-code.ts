/** Who holds, or held, a code. */
import type { CypherQuery, Row } from '../database/cypher-query';
import type { CodeHolder } from '../model/code-holder';
import { EARLIEST_DAY, LATEST_DAY } from '../model/day';
import type { Lens } from '../model/lens';
import { lensParams, nodeUnderLens } from './lens-predicate';

/** Rows for `readCodeHolder`, by id: every entity with that code, exactly as written. */
export function holdersOfCode(code: string, lens: Lens): CypherQuery {
  return {
    cypher: `CALL db.index.fulltext.queryNodes('entity_codes', $phrase) YIELD node AS e
WHERE $code IN e.codes AND ${nodeUnderLens('e')}
RETURN e.id AS id, e.existsFrom AS from, e.existsTo AS to, e.existsFromEarliest AS first, e.existsToLatest AS last
ORDER BY id`,
    params: { code, phrase: `"${code.replace(/["\\]/g, '\\$&')}"`, ...lensParams(lens) },
  };
}

export function readCodeHolder(row: Row): CodeHolder {
  return {
    id: row['id'] as string,
    from: (row['from'] ?? null) as string | null,
    to: (row['to'] ?? null) as string | null,
    first: (row['first'] ?? EARLIEST_DAY) as number,
    last: (row['last'] ?? LATEST_DAY) as number,
  };
}
