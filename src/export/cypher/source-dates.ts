/** When every source was published, for exports under a policy that uses these dates. */
import type { CypherQuery } from '../../database/cypher-query';

/** Rows `{id, published}` for `readSourceDate`. Sources are few compared with what they assert. */
export function allSourceDates(): CypherQuery {
  return {
    cypher: 'MATCH (source:Source) WHERE source.publishedLatest IS NOT NULL RETURN source.id AS id, source.publishedLatest AS published',
    params: {},
  };
}
