/** Invalid input for a build is refused before anything is created. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildFrom } from '../../src/cli/database/build-from';
import { Conflict } from '../../src/errors';

const NOTHING = { seed: false, reference: false, folders: [], formats: [] };

describe('buildFrom', () => {
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = join(mkdtempSync(join(tmpdir(), 'entente-build-')), 'data');
  });
  afterEach(() => rmSync(join(dataFolder, '..'), { recursive: true }));

  test.each([
    ['nothing', [], 'folders: there is nothing to build from'],
    ['a format without files', ['ucdp', 'cow-igo', 'a.csv'], '--format: "ucdp" needs at least one file after it.'],
    ['files without a format', ['a.csv'], '"a.csv"'],
  ])('refuses %s', async (_, formats, message) => {
    await expect(buildFrom({ dataFolder, what: 'a test' }, { ...NOTHING, formats })).rejects.toThrow(message);
    expect(existsSync(dataFolder)).toBe(false);
  });

  test('refuses a data folder that already has a database, and says what to do', async () => {
    mkdirSync(join(dataFolder, 'neo4j/data/databases/neo4j'), { recursive: true });
    const building = buildFrom({ dataFolder, what: 'a test' }, { ...NOTHING, seed: true });
    await expect(building).rejects.toThrow(Conflict);
    await expect(building).rejects.toThrow('run "entente database reset --yes" first');
  });
});
