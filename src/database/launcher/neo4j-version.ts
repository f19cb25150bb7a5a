/** The only Neo4j version that this product starts itself; jars.json holds the SHA-256 of each of its jars. */

export const NEO4J_VERSION = '5.26.30';
