/** When sources were published: the last day that their date can mean, for policies that use it. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import { entryAt } from '../entries/cypher';
import { lensParams } from './lens-predicate';

/** Rows `{id, published}`, for the sources that have a date at the lens's recording. */
export function sourceDates(ids: readonly string[], lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (source:Entity {id: id}) USING INDEX source:Entity(id)
WITH id, ${entryAt('source')} AS entry
WHERE entry.publishedLatest IS NOT NULL
RETURN id, entry.publishedLatest AS published`,
    params: { ids, ...lensParams(lens) },
  };
}

export function readSourceDate(row: Row): readonly [id: string, published: number] {
  return [row['id'] as string, row['published'] as number];
}
