/**
 * Differing, denied, withdrawn, corrected and judged assertions, exported and imported again: the same knowledge, without what was
 * withdrawn.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseTarget } from '../../../src/cli/exports/choose-target';
import { importFiles } from '../../../src/cli/imports/import-files';
import type { Database } from '../../../src/database/database';
import { readExportRequest } from '../../../src/export/export-request';
import { runExport } from '../../../src/export/run-export';
import { findFormat } from '../../../src/importers/formats';
import { readAssertionFact } from '../../../src/model/assertion-version';
import type { FactInput } from '../../../src/model/read-plain-fact';
import { judgeSame, prepareDatabase, record, retract, stateDigest } from '../../../src/recorder/recorder';
import { exported } from '../../export/exported';
import { factsOfCase } from '../../exporters/support/records-of';
import { connectTestDatabase, emptyDatabase } from '../../support/test-database';

const states = ['state:A', 'state:B', 'state:C'].map((id) => ({ entity: { id, name: id } }));
const organisations = ['organisation:X', 'organisation:Y', 'organisation:Z'].map((id) => ({ entity: { id, name: id, kind: 'IGO' } }));
const member = (subject: string, object: string, rest: FactInput): FactInput => {
  return { tie: 'MEMBER_OF', subject, object, start: '2001', endStatus: 'ONGOING', status: 'FULL', ...rest };
};
const gazette = { source: 'source:gazette', locator: 'paragraph 4' };

const DIFFERING = [
  member('state:A', 'organisation:X', { record: 'one' }),
  member('state:A', 'organisation:X', { record: 'two', ...gazette, status: 'OBSERVER', quote: 'as an "observer"' }),
];
const AFFIRMED = [member('state:B', 'organisation:X', { record: 'three', start: '1999-05~' })];
const DENIAL = [member('state:B', 'organisation:X', { record: 'four', ...gazette, stance: 'DENIES' })];
/** One of two assertions of a tie, and the only assertion of another. */
const WITHDRAWN = [
  member('state:A', 'organisation:X', { record: 'five', ...gazette, start: '1980' }),
  member('state:C', 'organisation:Y', { record: 'six' }),
];
const SHOWN = [...states, ...organisations, ...DIFFERING, ...AFFIRMED];

describe('an export of challenged assertions, imported again', () => {
  let db: Database;
  let folder: string;
  let twin: string;
  let original: unknown[];
  beforeAll(async () => {
    db = await connectTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'entente-doubt-'));
    await afresh();
    await told([...SHOWN, ...DENIAL], 'shown');
    await judged();
    twin = await stateDigest(db);

    await afresh();
    await told([...SHOWN, ...DENIAL, ...WITHDRAWN], 'all');
    await judgeSame(db, { a: 'organisation:X', b: 'organisation:Y', judgement: 'DIFFERENT', by: 'tester', why: 'too soon' });
    await judged();
    await retract(db, { assertions: assertionsOf(WITHDRAWN), by: 'tester', why: 'withdrawn' });
    original = await edges();
    await written('json', 'graph.json');
    await written('csv', 'set');
  });
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true });
  });

  async function afresh(): Promise<void> {
    await emptyDatabase(db);
    await prepareDatabase(db);
  }

  const told = (inputs: readonly FactInput[], key: string) => record(db, factsOfCase(inputs), { key, by: 'tester', why: key, file: null });
  const judged = async () => {
    await judgeSame(db, { a: 'organisation:X', b: 'organisation:Y', judgement: 'UNSURE', by: 'tester', why: 'the names are alike' });
    await judgeSame(db, { a: 'organisation:Z', b: 'organisation:Y', judgement: 'SAME', by: 'tester', why: 'one treaty made both' });
  };
  const written = async (format: string, out: string) => {
    const asked = readExportRequest(format, {});
    await runExport(db, asked, chooseTarget(asked.exporter, join(folder, out)).target, { version: 'test' });
  };
  const imported = (files: readonly string[]) => {
    const about = { by: 'tester', why: 'import', variant: 'test', maxBad: null, rejects: null, dryRun: false, speaksOfOthers: true };
    return importFiles(db, { ...about, format: findFormat('entente'), files });
  };

  /** Ties of the export without their recordings, which belong to the database. */
  async function edges(): Promise<Edge[]> {
    const { files } = await exported(db, 'json', {});
    const text = files.get('export.json')!.toString();
    return (JSON.parse(text, (name, value) => (name === 'recorded' ? undefined : value)) as { edges: Edge[] }).edges;
  }

  const set = () =>
    readdirSync(join(folder, 'set'))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => join(folder, 'set', name));

  test('includes differing, denied and judged assertions, and none that were withdrawn', () => {
    const seen = (original as Edge[]).map(({ source, target, standing, spells }) => {
      const told = spells.flatMap(({ assertions }) => assertions.map((one) => one.attributes.judgement ?? one.sourceRecord));
      return [source, target, standing, told.sort()];
    });
    expect(seen.sort()).toEqual([
      ['organisation:X', 'organisation:Y', 'UNIQUE', ['UNSURE']],
      ['organisation:Y', 'organisation:Z', 'UNIQUE', ['SAME']],
      ['state:A', 'organisation:X', 'DIFFERING', ['one', 'two']],
      ['state:B', 'organisation:X', 'DISPUTED', ['three']],
    ]);
  });

  test.each([
    ['node-link JSON', () => [join(folder, 'graph.json')]],
    ['a set of CSV files', set],
  ])('as %s equals what was never withdrawn, with denials, in every property', async (_, files) => {
    await afresh();
    const report = await imported(files());
    expect(report.rows.rejected).toBe(0);
    expect(await stateDigest(db)).toBe(twin);
    expect(await edges()).toEqual(original);
  });
});

interface Edge {
  readonly source: string;
  readonly target: string;
  readonly standing: string;
  readonly spells: readonly {
    readonly assertions: readonly { readonly sourceRecord: string; readonly attributes: { judgement?: string } }[];
  }[];
}

/** The ids of the assertions that the inputs create. */
function assertionsOf(inputs: readonly FactInput[]): string[] {
  const facts = factsOfCase([...states, ...organisations, ...inputs]);
  return facts.flatMap((fact) => (fact.fact === 'assertion' ? [readAssertionFact(fact).asserted.assertion.assertionId] : []));
}
