/** When sources were published: the last day that their date can mean, for policies that go by it. */
import type { CypherQuery, Row } from '../../../database/cypher-query';

/** Rows `{id, published}`: of the sources that have a date. */
export function sourceDates(ids: readonly string[]): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (source:Entity {id: id}) USING INDEX source:Entity(id)
WHERE source.publishedLatest IS NOT NULL
RETURN source.id AS id, source.publishedLatest AS published`,
    params: { ids },
  };
}

export function readSourceDate(row: Row): readonly [id: string, published: number] {
  return [row['id'] as string, row['published'] as number];
}
