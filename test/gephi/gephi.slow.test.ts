/**
 * GEXF as Gephi itself opens it. Needs a JDK of 17 or newer; Gephi's toolkit (80 MB) comes from Maven Central. Run with `npm run
 * test:gephi`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomWorld } from '../exporters/support/random-world';
import { factsOfCase } from '../exporters/support/records-of';
import { CASES } from '../exporters/world-of-cases';
import { YEAR_ZERO } from '../readers/beyond-formats';
import { mavenJar } from '../readers/maven-jar';
import { readWorlds } from '../readers/read-worlds';
import { writeWorldOfDatabase, writeWorldOfFacts } from '../readers/write-world';
import { connectSeededDatabase } from '../support/seeded-database';

const GEXF = ['gexf', 'gexf-reified'];
const RANDOM_WORLDS = 100;

jest.setTimeout(30 * 60_000);

describe('Gephi', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-gephi-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('opens the complete seed with every node, every parallel tie and every spell', async () => {
    const db = await connectSeededDatabase();
    await writeWorldOfDatabase(join(folder, 'seed'), db, GEXF);
    await db.close();
    expect(opened(folder).worlds).toBe(1);
  });

  test(`opens every case on which exports fail, the year 0, and ${RANDOM_WORLDS} random worlds`, async () => {
    const cases = [...CASES, { name: 'year-zero', inputs: YEAR_ZERO }];
    for (const { name, inputs } of cases) await writeWorldOfFacts(join(folder, name), factsOfCase(inputs), GEXF);
    for (let at = 1; at <= RANDOM_WORLDS; at += 1) {
      await writeWorldOfFacts(join(folder, `random-${at}`), factsOfCase(randomWorld(at)), GEXF);
    }
    expect(opened(folder).worlds).toBe(cases.length + RANDOM_WORLDS);
  });
});

/** Opens the files of every world with Gephi, and compares what Gephi read. */
function opened(folder: string) {
  const toolkit = mavenJar('org.gephi', 'gephi-toolkit', '0.10.1', 'all');
  const worlds = readdirSync(folder);
  const files = worlds.flatMap((world) => GEXF.map((format) => join(folder, world, format, 'export.gexf')));
  const java = ['-Djava.awt.headless=true', '-cp', toolkit, join(__dirname, 'GephiImport.java')];
  const graphs = execFileSync('java', [...java, ...files], { encoding: 'utf8', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'pipe'] })
    .trim()
    .split('\n');
  for (const [at, world] of worlds.entries()) {
    mkdirSync(join(folder, world, 'gephi'));
    for (const [of, name] of ['edges', 'reified'].entries())
      writeFileSync(join(folder, world, 'gephi', `${name}.json`), graphs[2 * at + of]!);
  }
  return readWorlds(folder, ['gephi']);
}
