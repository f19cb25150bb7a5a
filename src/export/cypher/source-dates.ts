/** When every source was published, for exports under a policy that goes by it. */
import type { CypherQuery } from '../../database/cypher-query';

/** Rows `{id, published}` for `readSourceDate`; sources are few beside what they tell. */
export function allSourceDates(): CypherQuery {
  return {
    cypher: 'MATCH (source:Source) WHERE source.publishedLatest IS NOT NULL RETURN source.id AS id, source.publishedLatest AS published',
    params: {},
  };
}
