/** What a database holds, before anything is done to it. */
import type { CypherQuery } from '../../../database/cypher-query';

/** Rows `{name}`: the indexes there are, those behind constraints included. */
export function indexNames(): CypherQuery {
  return { cypher: "SHOW INDEXES YIELD name, state WHERE state <> 'FAILED' RETURN name", params: {} };
}

/** Rows `{name, state}`: what is not ready to be used. */
export function indexesNotOnline(): CypherQuery {
  return { cypher: "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state", params: {} };
}

/** Waits until every index is online. */
export function awaitIndexes(seconds: number): CypherQuery {
  return { cypher: 'CALL db.awaitIndexes($seconds)', params: { seconds } };
}

/** At most one row `{version}`: which schema the database was prepared for; none where it never was. */
export function schemaVersion(): CypherQuery {
  return { cypher: "MATCH (s:SchemaVersion {id: 'schema'}) RETURN s.version AS version", params: {} };
}

/** One row `{nodes}`: how many nodes there are, from the store's own count. */
export function nodeCount(): CypherQuery {
  return { cypher: 'MATCH (n) RETURN count(n) AS nodes', params: {} };
}

/** Rows `{labels}`: examples of the labels found. */
export function someLabels(): CypherQuery {
  return { cypher: 'MATCH (n) RETURN DISTINCT labels(n) AS labels LIMIT 5', params: {} };
}
