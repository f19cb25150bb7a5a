/**
 * The complete reference world (every data set that comes with Entente) through every format, a second Neo4j, and back. The seed has its
 * own tests. Only JSON-LD is not read: rdflib does not stream, so it needs several times the memory. JSON-LD is read for every other
 * world, and its content is that of N-Quads.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFrom } from '../../src/cli/database/build-from';
import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { startNeo4j } from '../../src/database/launcher/start-neo4j';
import { stateDigest } from '../../src/recorder/recorder';
import { TEST_JARS } from '../support/start-database';
import { readWorlds } from './read-worlds';
import { expectHeld, heldByAnother, heldByEntente, secondNeo4j } from './second-neo4j';
import { FORMAT_FOLDERS, writeWorldOfDatabase } from './write-world';

jest.setTimeout(2 * 60 * 60_000);

const UNREAD = ['jsonld'];
const WRITTEN = FORMAT_FOLDERS.filter((folder) => !UNREAD.includes(folder));
const READ = WRITTEN.filter((folder) => !['cypher', 'neo4j-admin'].includes(folder));

describe('the reference world', () => {
  let folder: string;
  let worlds: string;
  let db: Database;
  let stop: () => Promise<void>;
  const at = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-reference-'));
    worlds = mkdtempSync(join(tmpdir(), 'entente-reference-worlds-'));
    await buildFrom(
      { dataFolder: at('data'), jarFolder: TEST_JARS, what: 'a test' },
      { seed: false, reference: true, folders: [], formats: [] },
    );
    ({ db, stop } = await started(at('data')));
    await writeWorldOfDatabase(join(worlds, 'reference'), db, WRITTEN);
  });
  afterAll(async () => {
    await stop?.();
    for (const place of [folder, worlds]) rmSync(place, { recursive: true, force: true });
  });

  test('is read by every reader as it was asserted', () => {
    expect(readWorlds(worlds, READ).worlds).toBe(1);
  });

  test('as files for neo4j-admin, imported by their own script, is the same graph in a second Neo4j', async () => {
    const second = await secondNeo4j(join(worlds, 'reference/neo4j-admin'));
    try {
      expectHeld(await heldByAnother(second.db), await heldByEntente(db));
    } finally {
      await second.stop();
    }
  });

  test('as a set of CSV files, imported into an empty database, is the same knowledge, except for what no lens shows', async () => {
    const recorded = await builtFrom('back', csvFiles(join(worlds, 'reference/csv')));
    expect(recorded.map(({ rows, disagreements }) => ({ rejected: rows?.rejected, disagreements }))).toEqual([
      { rejected: 0, disagreements: 0 },
    ]);
    const back = await started(at('back'));
    try {
      expectHeld(await heldByEntente(back.db), await heldByEntente(db));
      expect(await stateDigest(back.db)).toBe(await stateDigest(db));
    } finally {
      await back.stop();
    }
  });

  test('as node-link JSON exceeds the size limit for imports, which is reported at once', async () => {
    const told = 'export.json: is larger than 67108864 bytes. Accepted: CSV for large files.';
    await expect(builtFrom('refused', [join(worlds, 'reference/json/export.json')])).rejects.toThrow(told);
  });

  /** Builds a database from an export, in a separate folder. */
  const builtFrom = (name: string, files: readonly string[]) =>
    buildFrom(
      { dataFolder: at(name), jarFolder: TEST_JARS, what: 'a test' },
      { seed: false, reference: false, folders: [], formats: ['entente', ...files], rejectsIn: folder },
    );
});

const csvFiles = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(folder, name));

async function started(dataFolder: string): Promise<{ db: Database; stop: () => Promise<void> }> {
  const running = await startNeo4j({ dataFolder, jarFolder: TEST_JARS, what: 'a test', memory: { heap: 1536, pageCache: 256 } });
  const db = await connect(running);
  const stop = async () => {
    await db.close();
    await running.stop();
  };
  return { db, stop };
}
