/** Prepares a database: constraints, indexes, the ledger. Repeating it does nothing. */
import type { Database } from '../database/database';
import { readNumber } from '../database/stored-values';
import { DatabaseUnavailable } from '../errors';
import { MIGRATIONS, noteSchemaVersion, SCHEMA_VERSION } from './cypher/schema/migrations';
import { isConstraint, SCHEMA_ELEMENTS, type SchemaElement } from './cypher/schema/schema-elements';
import { awaitIndexes, dropLeftoverIndex, indexNames, nodeCount, schemaVersion, someLabels } from './cypher/schema/schema-state';

export interface PrepareOptions {
  /** Use the database although it holds nodes that Entente did not create. */
  readonly acceptForeign?: boolean;
  /** How long to wait for new indexes, in seconds. */
  readonly indexSeconds?: number;
}

/**
 * Prepares the database for recording and queries.
 * @throws DatabaseUnavailable when it holds data of another application, or was prepared by a newer Entente.
 */
export async function prepareDatabase(db: Database, { acceptForeign = false, indexSeconds = 120 }: PrepareOptions = {}): Promise<void> {
  const version = await readSchemaVersion(db);
  if (version > SCHEMA_VERSION) {
    throw new DatabaseUnavailable(
      `the database was prepared for schema ${version}, by a newer Entente. Accepted: schema ${SCHEMA_VERSION} or older; update Entente.`,
    );
  }
  if (version === 0 && !acceptForeign) await refuseForeign(db);
  await ensureElements(db, indexSeconds);
  for (const migration of MIGRATIONS.filter((step) => step.version > version)) {
    for (const statement of migration.inBatches ?? []) await db.run(statement, { mode: 'WRITE' });
    await db.transaction('WRITE', async (tx) => {
      for (const statement of [...migration.statements, noteSchemaVersion(migration.version)]) await tx.run(statement);
    });
  }
}

async function readSchemaVersion(db: Database): Promise<number> {
  const [row] = await db.run(schemaVersion());
  return row ? readNumber(row['version']) : 0;
}

async function refuseForeign(db: Database): Promise<void> {
  const [row] = await db.run(nodeCount());
  const nodes = readNumber(row?.['nodes'] ?? 0);
  if (nodes === 0) return;
  const labels = (await db.run(someLabels())).map((found) => (found['labels'] as string[]).join(':') || 'without a label');
  throw new DatabaseUnavailable(
    `the database holds ${nodes} nodes that Entente did not make (${labels.join(', ')}). ` +
      'Accepted: an empty database, one that Entente prepared, or leave to share this one (NEO4J_SHARED=yes).',
  );
}

/**
 * Creates the missing elements, all in one transaction; if none is missing, this is one statement. Schema statements cannot share a
 * transaction with others.
 */
async function ensureElements(db: Database, seconds: number): Promise<void> {
  if ((await findElements(db)).missing.length === 0) return;
  await db.transaction('WRITE', async (tx) => {
    // Found again in each attempt: the one before may have been cut off.
    const { leftover, missing } = await findElements(db);
    for (const element of leftover) await db.run(dropLeftoverIndex(element), { mode: 'WRITE' });
    await Promise.all(missing.map(({ cypher }) => tx.run({ cypher, params: {} })));
  });
  await db.run(awaitIndexes(seconds));
}

/**
 * The elements to create. If the creation of a constraint was cut off, Neo4j keeps its index, which never becomes ready and holds the
 * constraint's name: a leftover, to be dropped first.
 */
async function findElements(db: Database): Promise<Record<'leftover' | 'missing', SchemaElement[]>> {
  const ownedByName = new Map((await db.run(indexNames())).map((row) => [row['name'] as string, row['isOwned'] as boolean]));
  const leftover = SCHEMA_ELEMENTS.filter((element) => isConstraint(element) && ownedByName.get(element.name) === false);
  return { leftover, missing: SCHEMA_ELEMENTS.filter((element) => !ownedByName.has(element.name) || leftover.includes(element)) };
}
