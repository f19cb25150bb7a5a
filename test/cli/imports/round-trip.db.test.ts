/** An export that is imported into an empty database gives the same knowledge, in every property. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseTarget } from '../../../src/cli/exports/choose-target';
import { importFiles } from '../../../src/cli/imports/import-files';
import type { Database } from '../../../src/database/database';
import { readExportRequest } from '../../../src/export/export-request';
import { runExport } from '../../../src/export/run-export';
import { findFormat } from '../../../src/importers/formats';
import type { AssertionFact, Fact } from '../../../src/model/fact';
import { judgeSame, prepareDatabase, record, stateDigest } from '../../../src/recorder/recorder';
import { connectTestDatabase, emptyDatabase } from '../../support/test-database';

/** Together they have claims, treaty actions, points, lists, persons, ambiguous dates, and two sources on one tie. */
const TOLD = ['country-codes', 'factbook', 'cow-igo', 'atop', 'untc', 'wikidata-missions', 'archigos', 'icews', 'gml-mid'];
const GOLDEN = 'test/golden/imports';

/** Denials: two of a tie that others affirm, and one of a tie that no source affirms. */
function denialsOf(affirmed: Pick<AssertionFact, 'type' | 'subject' | 'object' | 'key'>): Fact[] {
  const place = 'denials';
  const word: AssertionFact = {
    ...affirmed,
    fact: 'assertion',
    stance: 'DENIES',
    spell: { start: '1999~', end: null, endStatus: 'UNKNOWN' },
    sourceId: 'source:denier',
    assertedBy: 'state:PAK',
    record: 'first',
    reliability: 'C',
    credibility: 4,
    locator: '=p. 4',
    quote: 'never, "not once"',
    attributes: {},
    place,
  };
  return [
    { fact: 'entity', id: 'source:denier', label: 'Source', properties: { name: 'A denial' }, place },
    word,
    { ...word, record: 'second', assertedBy: 'state:IND', spell: { start: null, end: '2005-05', endStatus: 'ENDED' }, quote: null },
    {
      ...word,
      type: 'HAS_MISSION_IN',
      subject: 'state:PAK',
      object: 'state:IND',
      key: 'never',
      attributes: { kind: 'CONSULATE', city: 'Karachi, "K"' },
    },
  ];
}

describe('an export of Entente, imported again', () => {
  let db: Database;
  let folder: string;
  let digest: string;
  const request = (format: string, files: readonly string[]) => {
    const about = { by: 'tester', why: `import of ${format}`, variant: 'test', maxBad: null, rejects: null, dryRun: false };
    return { ...about, format: findFormat(format), files, speaksOfOthers: format === 'entente' };
  };
  const afresh = async () => {
    await emptyDatabase(db);
    await prepareDatabase(db);
  };
  const exported = async (format: string, out: string, values = {}) => {
    const asked = readExportRequest(format, values);
    await runExport(db, asked, chooseTarget(asked.exporter, out).target, { version: 'test' });
  };

  beforeAll(async () => {
    db = await connectTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'entente-round-trip-'));
    await afresh();
    for (const format of TOLD) {
      const names = readdirSync(join(GOLDEN, format)).filter((name) => name !== 'outcomes.txt');
      await importFiles(
        db,
        request(
          format,
          names.map((name) => join(GOLDEN, format, name)),
        ),
      );
    }
    const [affirmed] = await db.run({
      cypher:
        "MATCH (s)-[e:MEMBER_OF]->(o) RETURN 'MEMBER_OF' AS type, s.id AS subject, o.id AS object, e.key AS key ORDER BY e.id LIMIT 1",
      params: {},
    });
    await record(db, denialsOf(affirmed as never), { key: 'denials', by: 'tester', why: 'denials', file: null });
    const description: Fact = {
      fact: 'entity',
      id: 'state:PAK',
      label: 'State',
      properties: { capital: '=Karachi, "K"', cow: 7700, existsFrom: '1947-08?' },
      sourceId: 'source:denier',
      place: 'description',
    };
    const { secondDescriptions } = await record(db, [description], { key: 'description', by: 'tester', why: 'description', file: null });
    expect(secondDescriptions.length).toBeGreaterThan(0);
    await judgeSame(db, { a: 'state:PAK', b: 'state:IND', judgement: 'DIFFERENT', by: 'tester', why: 'two states' });
    digest = await stateDigest(db);
    await exported('json', join(folder, 'graph.json'));
    await exported('json', join(folder, 'd3.json'), { flavour: 'd3' });
    await exported('csv', join(folder, 'set'));
  });
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  const set = () =>
    readdirSync(join(folder, 'set'))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => join(folder, 'set', name));

  test.each([
    ['node-link JSON', () => [join(folder, 'graph.json')]],
    ['node-link JSON for d3', () => [join(folder, 'd3.json')]],
    ['a set of CSV files', set],
  ])('as %s gives the same knowledge, in every property', async (_, files) => {
    await afresh();
    const report = await importFiles(db, request('entente', files()));
    expect(report.rows).toMatchObject({ rejected: 0 });
    expect(report.disagreements).toEqual([]);
    expect(await stateDigest(db)).toBe(digest);
    expect((await importFiles(db, request('entente', files()))).recording).toBeNull();
  });

  test('adds nothing to the database that it came from', async () => {
    await afresh();
    await importFiles(db, request('entente', set()));
    const { recording, counts } = await importFiles(db, { ...request('entente', [join(folder, 'graph.json')]), variant: 'other' });
    expect({ recording, asserted: counts.asserted, entities: counts.entities }).toEqual({ recording: null, asserted: 0, entities: 0 });
  });

  test('rejects damaged lines with column and reason, and accepts the others', async () => {
    await afresh();
    const spoilt = readFileSync(join(folder, 'graph.json'), 'utf8')
      .replace('"type":"MEMBER_OF"', '"type":"MEMBER_OFF"')
      .replace('"endStatus":"CENSORED","reliability"', '"endStatus":"STOPPED","reliability"');
    writeFileSync(join(folder, 'spoilt.json'), spoilt);
    const rejects = join(folder, 'rejects.csv');
    const { rows } = await importFiles(db, { ...request('entente', [join(folder, 'spoilt.json')]), rejects });
    expect(rows.rejected).toBe(2);
    expect(readFileSync(rejects, 'utf8')).toMatch(/,type,MEMBER_OFF,is not a tie type\.,/);
    expect(readFileSync(rejects, 'utf8')).toMatch(/,spells,STOPPED,.*endStatus/);
  });
});
