/** What `load` and `import` print about facts that were not recorded, and their exit codes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/database/database';
import { knownAt } from '../../../src/recorder/recorder';
import { connectPreparedDatabase, emptyDatabase, useTestDatabaseInCommands } from '../../support/test-database';
import { entente } from '../running';

const MAPPING = `source: { id: source:pages, name: Pages }
rows:
  - entity: { id: "event:e-{no}", name: "{name}", kind: MEETING, date: "{date}" }
`;

describe('facts that are not recorded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-said-'));
  const [file, mapping] = [join(folder, 'events.csv'), join(folder, 'events.yaml')];
  let db: Database;
  let restore: () => void;
  beforeAll(async () => {
    db = await connectPreparedDatabase();
    restore = useTestDatabaseInCommands();
    writeFileSync(mapping, MAPPING);
  });
  afterAll(async () => {
    restore();
    await emptyDatabase(db);
    await db.close();
    rmSync(folder, { recursive: true });
  });
  const imported = async (rows: string, ...more: string[]) => {
    writeFileSync(file, `no,name,date\n${rows}\n`);
    return entente('import', 'sheet', file, '--mapping', mapping, '--rejects', join(folder, 'rejects.csv'), ...more);
  };
  const newest = async () => (await knownAt(db, { kind: 'NEWEST' })).seq;

  test('an import with no accepted row records nothing, says so and exits with 1', async () => {
    const { code, stderr } = await imported('1,A meeting,someday');
    expect([code, await newest()]).toEqual([1, 0]);
    expect(stderr).toContain('Nothing was recorded: no row was accepted.');
  });

  test('a reason with a control character is refused before anything is recorded', async () => {
    const { code, stderr } = await imported('1,A meeting,1999', '--why', 'a\u0001');
    expect([code, await newest()]).toEqual([2, 0]);
    expect(stderr).toContain('why: "a\\u0001" holds the character U+0001 at place 2.');
  });

  test('importing the same file again records nothing; the different value of another source is listed as its description', async () => {
    expect(await imported('1,A meeting,1999')).toMatchObject({ code: 0, stderr: expect.stringContaining('Recorded as #1.') });
    const again = await imported('1,A meeting,1999');
    expect([again.code, await newest()]).toEqual([0, 1]);
    expect(again.stderr).toContain('Nothing new: everything was already recorded exactly so.\n');
    const other = join(folder, 'other.yaml');
    writeFileSync(other, MAPPING.replace('source:pages', 'source:leaves'));
    writeFileSync(file, 'no,name,date\n1,Another meeting,1999\n');
    const { stderr } = await entente('import', 'sheet', file, '--mapping', other);
    expect(stderr).toContain('Recorded as a second description, since the catalogue has another value: 1.');
    expect(stderr).toContain('Another meeting');
    expect(stderr).not.toContain('Nothing new');
    expect(stderr).not.toContain('Left out');
    expect(await newest()).toBe(2);
    const repeated = await entente('import', 'sheet', file, '--mapping', other);
    expect(repeated.stderr).toContain('Nothing new: everything was already recorded exactly so.\n');
    expect(await newest()).toBe(2);
  });

  test('the different value of what has no second voice is left out and listed', async () => {
    const rows =
      'source: { id: source:ID, name: Pages }\nrows:\n  - entity: { id: "source:s-{no}", name: "{name}", published: "{date}" }\n';
    const [first, second] = [join(folder, 'first.yaml'), join(folder, 'second.yaml')];
    writeFileSync(first, rows.replace('ID', 'pages'));
    writeFileSync(second, rows.replace('ID', 'leaves'));
    writeFileSync(file, 'no,name,date\n1,A report,1999\n');
    const report = await entente('import', 'sheet', file, '--mapping', first);
    expect(report.stderr).toContain('Recorded as #3.');
    writeFileSync(file, 'no,name,date\n1,Another report,1999\n');
    const { stderr } = await entente('import', 'sheet', file, '--mapping', second);
    expect(stderr).toContain('Left out, since the catalogue has another value: 1.');
    expect(stderr).toContain('Another report');
    expect(stderr).not.toContain('Nothing new');
  });
});
