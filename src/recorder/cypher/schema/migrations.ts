/** The steps from an empty database to the present schema, in order. A released step never changes; a change is a new step. */
import type { CypherQuery } from '../../../database/cypher-query';
import { toInteger } from '../../../database/stored-values';
import { required } from '../../../errors';

/** One step; its statements run in one transaction, together with storing its version. */
export interface Migration {
  readonly version: number;
  readonly title: string;
  /**
   * Statements that run before, each in transactions of its own, because they are too large for one. After an interruption they run again,
   * and find what remains.
   */
  readonly inBatches?: readonly CypherQuery[];
  readonly statements: readonly CypherQuery[];
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    title: 'the ledger',
    statements: [
      {
        cypher: "MERGE (l:Ledger {id: 'ledger'}) ON CREATE SET l.last = 0, l.lastAt = null, l.open = null, l.beat = 0, l.guard = 0",
        params: {},
      },
    ],
  },
  {
    version: 2,
    title: 'the days of ties as given, beside those narrowed by existence',
    inBatches: [
      {
        cypher: `MATCH ()-[r]->()
WHERE r.startEarliest IS NOT NULL AND r.givenStartEarliest IS NULL
CALL (r) {
  SET r.givenStartEarliest = r.startEarliest, r.givenStartLatest = r.startLatest, r.givenEndEarliest = r.endEarliest, r.givenEndLatest = r.endLatest
} IN TRANSACTIONS OF 10000 ROWS`,
        params: {},
      },
    ],
    statements: [],
  },
];

/** The schema version of this code. */
export const SCHEMA_VERSION = required(MIGRATIONS.at(-1), 'the newest migration').version;

/** Stores the version reached. */
export function noteSchemaVersion(version: number): CypherQuery {
  return { cypher: "MERGE (s:SchemaVersion {id: 'schema'}) SET s.version = $version", params: { version: toInteger(version) } };
}
