/** Importing files into the database: every row is counted, each import is one recording, and nothing is imported twice. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { speaksOfOthers } from '../../../src/cli/imports/format-to-import';
import { importFiles, isImported } from '../../../src/cli/imports/import-files';
import type { ImportRequest } from '../../../src/cli/imports/import-request';
import { Interrupted } from '../../../src/cli/imports/interrupted';
import type { Database } from '../../../src/database/database';
import { FORMATS, findFormat } from '../../../src/importers/formats';
import { mappedFormat } from '../../../src/importers/spreadsheet/mapped-format';
import { readMapping } from '../../../src/importers/spreadsheet/read-mapping';
import { prepareDatabase, recordings, stateDigest } from '../../../src/recorder/recorder';
import { connectTestDatabase, emptyDatabase } from '../../support/test-database';

const GOLDEN = 'test/golden/imports';
const slice = (format: string) =>
  readdirSync(join(GOLDEN, format))
    .filter((name) => name !== 'outcomes.txt')
    .map((name) => join(GOLDEN, format, name));

const request = (format: string, rest: Partial<ImportRequest> = {}): ImportRequest => ({
  format: findFormat(format),
  files: slice(format),
  by: 'tester',
  why: `slice of ${format}`,
  variant: 'test',
  maxBad: null,
  rejects: null,
  dryRun: false,
  speaksOfOthers: false,
  ...rest,
});

describe('importFiles', () => {
  let db: Database;
  let folder: string;
  beforeAll(async () => {
    db = await connectTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'entente-imports-'));
  });
  beforeEach(async () => {
    await emptyDatabase(db);
    await prepareDatabase(db);
  });
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  const alone = FORMATS.filter(({ ofOthers }) => !ofOthers).map(({ name }) => name);
  test.each(alone)('records a slice of %s as one recording, and the same slice again as none', async (format) => {
    const first = await importFiles(db, request(format));
    const { read, accepted, rejected, duplicate } = first.rows;
    expect(accepted + rejected + duplicate).toBe(read);
    expect(first.recording?.seq).toBe(1);
    const digest = await stateDigest(db, undefined, { bookkeeping: true });
    const again = await importFiles(db, request(format));
    expect({ rows: again.rows, recording: again.recording }).toEqual({ rows: first.rows, recording: null });
    expect(await stateDigest(db, undefined, { bookkeeping: true })).toBe(digest);
    expect(await recordings(db)).toHaveLength(1);
  });

  test.each(['', '  ', 'a\u0007b'])('a dry run and an import both refuse a reason that cannot be recorded (%j)', async (why) => {
    for (const dryRun of [true, false]) await expect(importFiles(db, request('former-states', { why, dryRun }))).rejects.toThrow(/^why: /);
    expect(await recordings(db)).toEqual([]);
  });

  test('records judgements on entries of other data sets, and rejects those on entries that are not recorded', async () => {
    await importFiles(db, request('factbook'));
    await importFiles(db, request('ggo'));
    const { rows, recording } = await importFiles(
      db,
      request('same-entries', { speaksOfOthers: speaksOfOthers(findFormat('same-entries')) }),
    );
    expect([rows.accepted, rows.rejected, recording?.seq]).toEqual([1, rows.read - 1, 3]);
    const [judgement] = await db.run({
      cypher: 'MATCH (a)-[e:SAME_AS]->(b) RETURN a.id AS a, b.id AS b, e.judgement AS judgement, e.assertedBy AS by',
      params: {},
    });
    expect(judgement).toEqual({
      a: 'treaty:factbook-Endangered-Species',
      b: 'treaty:ggo-CITES_1973A',
      judgement: 'SAME',
      by: 'organisation:entente',
    });
  });

  test('leads to the same knowledge in any order of the imports', async () => {
    const formats = ['factbook', 'cow-igo', 'atop', 'ieadb', 'tfdd'];
    for (const format of formats) await importFiles(db, request(format));
    const digest = await stateDigest(db);
    await emptyDatabase(db);
    await prepareDatabase(db);
    for (const format of [...formats].reverse()) await importFiles(db, request(format));
    expect(await stateDigest(db)).toBe(digest);
  });

  test('adds versions only to those ties of an earlier source that the second source also asserts', async () => {
    await importFiles(db, request('factbook'));
    const { counts } = await importFiles(db, request('cow-igo'));
    // The slices share one tie: that of Pakistan and the SCO.
    expect(counts.restated).toBe(1);
  });

  test('recognises the same import if it is gzipped and has another name', async () => {
    const [file = ''] = slice('ucdp');
    await importFiles(db, request('ucdp'));
    const packed = join(folder, 'other-name.csv.gz');
    writeFileSync(packed, gzipSync(readFileSync(file)));
    expect(await isImported(db, request('ucdp', { files: [packed] }))).toBe(true);
    expect((await importFiles(db, request('ucdp', { files: [packed] }))).recording).toBeNull();
  });

  test('writes rejected rows to a file with line, column, value, reason and the row itself', async () => {
    const rejects = join(folder, 'rejects.csv');
    const report = await importFiles(db, request('cow-states', { rejects }));
    expect(report).toMatchObject({ rejects, rows: { rejected: 3 } });
    expect(readFileSync(rejects, 'utf8').split('\n').slice(0, 3)).toEqual([
      'file,line,column,value,reason,row',
      expect.stringMatching(/^states\.csv,6,ccode,9999,"no actor is known by this code of the scheme ""cow""\.",.*9999/),
      expect.stringMatching(/^states\.csv,7,".*styear, .*",1950-01-01\/1940-01-01,the spell ends .*\.,".*1950,1,1,1940.*"$/),
    ]);
  });

  test('creates no reject file if no row is rejected', async () => {
    const rejects = join(folder, 'none.csv');
    expect((await importFiles(db, request('country-codes', { rejects }))).rejects).toBeNull();
    expect(existsSync(rejects)).toBe(false);
  });

  test('records nothing if more rows are rejected than allowed', async () => {
    const rejects = join(folder, 'too-many.csv');
    await expect(importFiles(db, request('cow-states', { maxBad: 2, rejects }))).rejects.toThrow(
      /states\.csv:8: row 3 is rejected \(.*[^.]\); --max-bad allows 2\. Nothing was recorded\. All 3, with reasons: .*too-many\.csv$/,
    );
    expect(readFileSync(rejects, 'utf8').trim().split('\n')).toHaveLength(4);
    expect(await recordings(db)).toEqual([]);
    expect((await importFiles(db, request('cow-states', { maxBad: 3 }))).recording?.seq).toBe(1);
  });

  test('previews in a dry run what the import then does, and writes nothing', async () => {
    await importFiles(db, request('factbook'));
    for (const format of ['factbook', 'cow-igo', 'atop', 'ucdp']) {
      const digest = await stateDigest(db, undefined, { bookkeeping: true });
      const foreseen = await importFiles(db, request(format, { dryRun: true }));
      expect(foreseen.recording).toBeNull();
      expect(await stateDigest(db, undefined, { bookkeeping: true })).toBe(digest);
      const done = await importFiles(db, request(format));
      const { recording: _, dryRun, rejects, ...told } = foreseen;
      expect(done).toMatchObject(told);
    }
  });

  test('leaves the database unchanged if it is interrupted', async () => {
    await importFiles(db, request('factbook'));
    const digest = await stateDigest(db, undefined, { bookkeeping: true });
    const stop = new AbortController();
    const onProgress = (rows: number) => rows === 10 && stop.abort();
    await expect(importFiles(db, request('ggo', { signal: stop.signal, onProgress }))).rejects.toBeInstanceOf(Interrupted);
    expect(await stateDigest(db, undefined, { bookkeeping: true })).toBe(digest);
    expect((await importFiles(db, request('ggo'))).recording?.seq).toBe(2);
  });

  test('warns that a table is shorter than a complete file', async () => {
    expect((await importFiles(db, request('ucdp'))).warnings).toEqual([
      'the table "conflict-years" has 32 rows; a whole file has at least 2500. Perhaps it is cut short.',
    ]);
  });

  test('a spreadsheet may refer to entities that only the database has, but not to unknown ones', async () => {
    await importFiles(db, request('gml-mid'));
    const mapping = join(folder, 'map.yaml');
    const sheet = join(folder, 'sheet.csv');
    writeFileSync(
      mapping,
      'source: { id: source:mine, name: Mine }\nrows:\n  - tie: PARTICIPATED_IN\n    subject: { column: who, code: iso3 }\n    object: "event:gml-mid-{dispute}"\n    start: "{since}"\n',
    );
    writeFileSync(sheet, 'who,dispute,since\nPAK,9001,1961\nPAK,9999,1961\n');
    const own = request('gml-mid', { format: mappedFormat(readMapping(mapping)), files: [sheet], speaksOfOthers: true });
    const report = await importFiles(db, own);
    expect(report.rows).toEqual({ read: 2, accepted: 1, rejected: 1, duplicate: 0 });
    // Pakistan participated twice.
    expect(report.counts).toMatchObject({ asserted: 1, restated: 2 });
  });
});
