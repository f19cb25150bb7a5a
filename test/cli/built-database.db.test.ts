/** A database built offline equals one made by recording the same facts; a failed import leaves nothing behind. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEED_FOLDER } from '../../src/cli/checked-facts';
import { buildFrom } from '../../src/cli/database/build-from';
import { importFiles } from '../../src/cli/imports/import-files';
import { loadFolder } from '../../src/cli/load-folder';
import { packageVersion } from '../../src/cli/package-version';
import { ABOUT_SEED } from '../../src/cli/serving/load-data';
import { connect } from '../../src/database/connect';
import type { Database } from '../../src/database/database';
import { startNeo4j } from '../../src/database/launcher/start-neo4j';
import { buildData } from '../../src/database/launcher/stored/build-data';
import { holdsData } from '../../src/database/launcher/stored/holds-data';
import { Conflict } from '../../src/errors';
import { findFormat } from '../../src/importers/formats';
import type { Fact } from '../../src/model/fact';
import { NO_COUNTS } from '../../src/model/revision';
import { GraphInMemory, prepareDatabase, type RecordResult, record, recordings, stateDigest } from '../../src/recorder/recorder';
import { serveSchema } from '../support/serve-schema';
import { TEST_JARS } from '../support/start-database';
import { connectTestDatabase, emptyDatabase } from '../support/test-database';

const GOLDEN = join(__dirname, '../golden/imports');
const FORMATS = ['factbook', 'cow-igo'];
const slice = (format: string) =>
  readdirSync(join(GOLDEN, format))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => join(GOLDEN, format, name));
const options = (dataFolder: string) => ({ dataFolder, jarFolder: TEST_JARS, what: 'a test' });

/** Facts that are hard to write to text files: each character that is special to the importer, and empty lists. */
const AWKWARD: readonly Fact[] = [
  ...['line\nend, "quoted" \\n', 'carriage\r\nreturn', ' spaces ', "';\t`$", 'Ἀθῆναι 🕊 لاهور', 'a\u001Fb'].map(
    (name, index): Fact => ({
      fact: 'entity',
      id: `organisation:awkward-${index}`,
      label: 'Organisation',
      properties: { name, aliases: index % 2 ? [] : [name, 'plain'], kind: 'IGO' },
      place: 'awkward',
    }),
  ),
  ...(['AFFIRMS', 'DENIES'] as const).map(
    (stance, index): Fact => ({
      fact: 'assertion',
      type: 'MEMBER_OF',
      subject: `organisation:awkward-${index}`,
      object: 'organisation:awkward-4',
      key: '',
      stance,
      spell: { start: '1950', end: null, endStatus: 'ONGOING' },
      sourceId: 'organisation:awkward-5',
      assertedBy: 'organisation:awkward-5',
      record: 'r,"1"\n',
      reliability: 'B',
      credibility: 2,
      locator: '',
      quote: 'said "so",\nand more',
      attributes: {},
      place: 'awkward',
    }),
  ),
  // Two sources of one organisation: the second adds an attribute, and gives another value for one and for its name.
  ...['first', 'second'].map(
    (name): Fact => ({ fact: 'entity', id: `source:${name}`, label: 'Source', properties: { name }, place: 'awkward' }),
  ),
  ...(['first', 'second'] as const).map(
    (name): Fact => ({
      fact: 'entity',
      id: 'organisation:awkward-twice',
      label: 'Organisation',
      properties: {
        name: `The ${name}, "${name}"`,
        founded: name === 'first' ? '1990' : '1991',
        ...(name === 'second' && { dissolved: '2001' }),
      },
      sourceId: `source:${name}`,
      voice: { assertedBy: `source:${name}`, reliability: 'B', credibility: 2 },
      place: 'awkward',
    }),
  ),
];
const SEED_ALONE = { seed: true, reference: false, folders: [], formats: [] };
const WITH_BOOKS = { bookkeeping: true };
const ABOUT_AWKWARD = { key: 'awkward', by: 'tester', why: 'awkward' };
/** The ongoing spells of the awkward facts end, and one of the ends is corrected. */
const ENDS: readonly (readonly Fact[])[] = ['1960', '1961'].map((end, turn) =>
  AWKWARD.flatMap((fact): Fact[] =>
    fact.fact === 'assertion' && (turn === 0 || fact.stance === 'AFFIRMS')
      ? [{ ...fact, spell: { ...fact.spell, end, endStatus: 'ENDED' } }]
      : [],
  ),
);

async function everything(db: Database): Promise<readonly string[]> {
  const rows = await db.run({
    cypher: `MATCH (e:Entity) RETURN labels(e) AS labels, properties(e) AS held, null AS s, null AS o
UNION ALL MATCH (s)-[r]->(o) RETURN [type(r)] AS labels, properties(r) AS held, s.id AS s, o.id AS o`,
    params: {},
  });
  return rows
    .map((row) => JSON.stringify([[...(row['labels'] as string[])].sort(), row['s'], row['o'], sorted(row['held'] as object)]))
    .sort();
}

const sorted = (held: object) => Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1));

const EXAMPLES = join(__dirname, '../../dashboard/playground/examples');
const QUESTIONS = ['04-indus-waters-treaty-by-party', '06-organisations-three-states-share', '10-find-lavrov-and-open-his-tenures'].map(
  (name) => readFileSync(join(EXAMPLES, `${name}.graphql`), 'utf8'),
);

describe('a database built offline', () => {
  let online: Database;
  let folder: string;
  beforeAll(async () => {
    online = await connectTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'entente-built-'));
  });
  afterAll(async () => {
    await online.close();
    rmSync(folder, { recursive: true, maxRetries: 10, retryDelay: 500 });
  });

  test('equals the recorded database in every property, and loading the same facts again records nothing', async () => {
    const dataFolder = join(folder, 'built');
    const graph = new GraphInMemory();
    await graph.record(AWKWARD, ABOUT_AWKWARD);
    const inMemory = [];
    for (const [turn, facts] of ENDS.entries()) inMemory.push(await graph.record(facts, { ...ABOUT_AWKWARD, key: `end ${turn}` }));
    expect(inMemory.map(({ counts }) => counts)).toEqual([
      { ...NO_COUNTS, ended: 2 },
      { ...NO_COUNTS, corrected: 1 },
    ]);
    const formats = FORMATS.flatMap((format) => [format, ...slice(format)]);
    const built = await buildFrom(options(dataFolder), { seed: true, reference: false, folders: [], formats, rejectsIn: folder }, graph);
    await emptyDatabase(online);
    await prepareDatabase(online);
    await record(online, AWKWARD, ABOUT_AWKWARD);
    for (const [turn, facts] of ENDS.entries()) await record(online, facts, { ...ABOUT_AWKWARD, key: `end ${turn}` });
    const loaded = await loadOneByOne(online);
    expect(built.map(({ seq, counts }) => ({ seq, counts }))).toEqual(
      loaded.map(({ recording, counts }) => ({ seq: recording?.seq, counts })),
    );
    expect(loaded.at(-1)?.counts.restated).toBeGreaterThan(0);
    await expect(buildFrom(options(dataFolder), SEED_ALONE)).rejects.toThrow(Conflict);
    const neo4j = await startNeo4j({ ...options(dataFolder), memory: { heap: 512, pageCache: 128 } });
    const db = await connect(neo4j);
    try {
      for (const seq of [1, 2, 3, 4, 5]) expect(await stateDigest(db, seq)).toBe(await stateDigest(online, seq));
      expect(await stateDigest(db, undefined, WITH_BOOKS)).toBe(await stateDigest(online, undefined, WITH_BOOKS));
      expect(await everything(db)).toEqual(await everything(online));
      const counts = async (one: Database) => (await recordings(one)).map((recording) => recording.counts);
      expect(await counts(db)).toEqual(await counts(online));
      await expectSameAnswers(db, online);
      expect((await loadOneByOne(db)).map(({ recording }) => recording)).toEqual([null, null, null]);
    } finally {
      await db.close();
      await neo4j.stop();
    }
  });

  test('does not exist if the importer fails', async () => {
    const dataFolder = join(folder, 'failing');
    const write = async (files: string) => {
      const path = join(files, 'nodes.csv');
      writeFileSync(path, ':ID\n"twice"\n"twice"\n');
      return [{ of: 'nodes' as const, labels: ['Entity'], path }];
    };
    await expect(buildData(options(dataFolder), write, () => Promise.resolve())).rejects.toThrow(
      /^Neo4j: "database import" failed: .*twice/,
    );
    expect(readdirSync(dataFolder)).toEqual(['neo4j']);
    expect(holdsData(dataFolder)).toBe(false);
  });
});

/** Loads as `entente load` and `entente import` do. */
async function loadOneByOne(db: Database) {
  const results: RecordResult[] = [await loadFolder(db, SEED_FOLDER, ABOUT_SEED)];
  const about = { by: 'tester', variant: packageVersion(), maxBad: null, rejects: null, dryRun: false, speaksOfOthers: false };
  for (const name of FORMATS) {
    const format = findFormat(name);
    results.push(await importFiles(db, { ...about, format, files: slice(name), why: `import of ${format.title}` }));
  }
  return results;
}

async function expectSameAnswers(one: Database, other: Database): Promise<void> {
  const [first, second] = [await serveSchema(one), await serveSchema(other)];
  for (const query of QUESTIONS) {
    const { data, errors } = await first.ask({ query });
    expect(errors).toBeUndefined();
    expect(data).toEqual((await second.ask({ query })).data);
  }
}
