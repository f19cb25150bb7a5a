/** Which entities have, or had, a code. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import type { CodeHolder } from '../../model/code-holder';
import { formerYears, presentYears } from '../../model/code-years';
import { EARLIEST_DAY } from '../../model/day';
import type { Lens } from '../../model/lens';
import { lensParams, nodeUnderLens } from '../shared/cypher/lens-predicate';
import { entryAt, foundByFormer } from '../shared/entries/cypher';

/** Rows for `readCodeHolder`, by id: every entity with that code, exactly as written. */
export function holdersOfCode(code: string, lens: Lens): CypherQuery {
  return {
    cypher: `CALL () {
  CALL db.index.fulltext.queryNodes('entity_codes', $phrase) YIELD node AS e RETURN e
  UNION
  ${foundByFormer('former_entry_codes', 'phrase', 'e')} RETURN e
}
WITH e WHERE ${nodeUnderLens('e')}
WITH ${entryAt('e')} AS entry WHERE $code IN entry.codes
RETURN entry.id AS id, entry.existsFromEarliest AS first, entry.existsToLatest AS last
ORDER BY id`,
    columns: ['id', 'first', 'last'],
    params: { code, phrase: `"${code.replace(/["\\]/g, '\\$&')}"`, ...lensParams(lens) },
  };
}

/** When the code belonged to the entity. An entity that no longer exists had it as long as it existed. */
export function readCodeHolder(code: string, row: Row): CodeHolder {
  const id = row['id'] as string;
  const last = row['last'] as number | null | undefined;
  const first = (row['first'] ?? EARLIEST_DAY) as number;
  return { id, ...(typeof last === 'number' ? formerYears(first, last) : presentYears(code, id)) };
}
