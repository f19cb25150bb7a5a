/** Imports Cypher scripts and import files into a second Neo4j, which then contains the seed as Entente's own database does. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileTarget } from '../../src/cli/exports/file-target';
import { FolderTarget } from '../../src/cli/exports/folder-target';
import type { Database } from '../../src/database/database';
import { readExportRequest } from '../../src/export/export-request';
import type { ExportTarget } from '../../src/export/export-target';
import { runExport } from '../../src/export/run-export';
import { connectSeededDatabase } from '../support/seeded-database';
import { expectHeld, type HeldGraph, heldByAnother, heldByEntente, secondNeo4j } from './second-neo4j';

jest.setTimeout(20 * 60_000);

describe('the seed, imported into a second Neo4j', () => {
  let folder: string;
  let seed: HeldGraph;
  const at = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-readers-neo4j-'));
    const db = await connectSeededDatabase();
    seed = await heldByEntente(db);
    await exportTo(db, 'cypher', new FileTarget(at('seed.cypher')));
    await exportTo(db, 'neo4j-admin', new FolderTarget(at('files')));
    await db.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const exportTo = (db: Database, format: string, target: ExportTarget) =>
    runExport(db, readExportRequest(format, {}), target, { version: 'test' });

  test('as a Cypher script, run twice, is the same graph', async () => {
    const { db, stop } = await secondNeo4j();
    try {
      // Texts contain no line ends, so a statement ends where a line ends with a semicolon.
      const statements = readFileSync(at('seed.cypher'), 'utf8')
        .split(/;\n/)
        .filter((text) => text.trim() !== '');
      for (const _ of ['once', 'again']) {
        for (const cypher of statements) await db.run({ cypher, params: {} }, { mode: 'WRITE' });
        expectHeld(await heldByAnother(db), seed);
      }
    } finally {
      await stop();
    }
  });

  test('as files for neo4j-admin, imported by their own script, is the same graph', async () => {
    const { db, stop } = await secondNeo4j(at('files'));
    try {
      expectHeld(await heldByAnother(db), seed);
    } finally {
      await stop();
    }
  });
});
