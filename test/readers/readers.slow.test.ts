/**
 * Reads exports with independent readers: networkx, igraph, pandas, pyarrow, rdflib, followthemoney, ndex2, lxml. Run with `npm run
 * test:readers`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GRAPH_EXPORTERS } from '../../src/exporters/exporters';
import { randomWorld } from '../exporters/support/random-world';
import { factsOfCase } from '../exporters/support/records-of';
import { CASES } from '../exporters/world-of-cases';
import { connectSeededDatabase } from '../support/seeded-database';
import { UNUSUAL_NAMES, YEAR_ZERO } from './beyond-formats';
import { readWorlds } from './read-worlds';
import { writeWorldOfDatabase, writeWorldOfFacts } from './write-world';

const SEED = Number(process.env['READERS_SEED'] ?? 20251125);
const RANDOM_WORLDS = Number(process.env['READERS_WORLDS'] ?? 1000);
/** Formats that Neo4j itself reads, in a test of their own. */
const BY_NEO4J = ['cypher', 'neo4j-admin'];

jest.setTimeout(60 * 60_000);

describe('exports, read by independent readers', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-readers-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('each case on which exports fail is read as it was asserted', async () => {
    for (const { name, inputs } of CASES) await writeWorldOfFacts(join(folder, name), factsOfCase(inputs));
    const { worlds, checks } = readWorlds(folder);
    expect(worlds).toBe(CASES.length);
    // Every format is read, with at least one check for each case.
    const read = GRAPH_EXPORTERS.map(({ name }) => name).filter((name) => !BY_NEO4J.includes(name));
    expect(Object.keys(checks).sort()).toEqual([...read, 'told'].sort());
    for (const name of read) expect([name, checks[name]! >= CASES.length]).toEqual([name, true]);
  });

  test('the year 0 is read as asserted: GEXF is valid except for that year, and FollowTheMoney leaves out its dates', async () => {
    const formats = ['gexf', 'gexf-1.2', 'gexf-reified', 'ftm'];
    await writeWorldOfFacts(join(folder, 'year-zero'), factsOfCase(YEAR_ZERO), formats);
    const { gexf, ftm } = readWorlds(folder, formats).checks;
    expect([gexf! >= 3, ftm! >= 1]).toEqual([true, true]);
  });

  test('names too long for FollowTheMoney are cut, with the complete name in the notes; invisible characters are lost', async () => {
    await writeWorldOfFacts(join(folder, 'unusual-names'), factsOfCase(UNUSUAL_NAMES), ['ftm']);
    expect(readWorlds(folder, ['ftm']).checks['ftm']).toBeGreaterThanOrEqual(1);
  });

  test('the complete seed is read as it was asserted', async () => {
    const db = await connectSeededDatabase();
    await writeWorldOfDatabase(join(folder, 'seed'), db);
    await db.close();
    expect(readWorlds(folder).worlds).toBe(1);
  });

  test(`${RANDOM_WORLDS} random worlds (seed ${SEED}) are read as they were asserted`, async () => {
    for (let at = 0; at < RANDOM_WORLDS; at += 1) {
      await writeWorldOfFacts(join(folder, `seed-${SEED + at}`), factsOfCase(randomWorld(SEED + at)));
    }
    expect(readWorlds(folder).worlds).toBe(RANDOM_WORLDS);
  });
});
