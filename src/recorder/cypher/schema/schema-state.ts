/** Inspects the schema and the content of a database, before anything is changed. */
import type { CypherQuery } from '../../../database/cypher-query';
import type { SchemaElement } from './schema-elements';

/** Rows `{name, isOwned}`: the existing indexes, and whether a constraint owns them. */
export function indexNames(): CypherQuery {
  const cypher =
    "SHOW INDEXES YIELD name, state, owningConstraint WHERE state <> 'FAILED' RETURN name, owningConstraint IS NOT NULL AS isOwned";
  return { cypher, params: {} };
}

/** Drops the index of a constraint whose creation was cut off. */
export function dropLeftoverIndex({ name }: SchemaElement): CypherQuery {
  return { cypher: `DROP INDEX ${name} IF EXISTS`, params: {} };
}

/** Rows `{name, state}`: the indexes that are not ready. */
export function indexesNotOnline(): CypherQuery {
  return { cypher: "SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name, state", params: {} };
}

/** Waits until every index is online. */
export function awaitIndexes(seconds: number): CypherQuery {
  return { cypher: 'CALL db.awaitIndexes($seconds)', params: { seconds } };
}

/** At most one row `{version}`: the schema for which the database was prepared; no row if it was never prepared. */
export function schemaVersion(): CypherQuery {
  return { cypher: "MATCH (s:SchemaVersion {id: 'schema'}) RETURN s.version AS version", params: {} };
}

/** One row `{nodes}`: the number of nodes, from the store's own count. */
export function nodeCount(): CypherQuery {
  return { cypher: 'MATCH (n) RETURN count(n) AS nodes', params: {} };
}

/** Rows `{labels}`: examples of the labels in use. */
export function someLabels(): CypherQuery {
  return { cypher: 'MATCH (n) RETURN DISTINCT labels(n) AS labels LIMIT 5', params: {} };
}
