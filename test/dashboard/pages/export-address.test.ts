import { lensFromSearch } from '../../../dashboard/app/lens/lens';
import { exportAddress, exportCommand } from '../../../dashboard/app/pages/exports/export-address';
import { EXPORT_ARGUMENTS } from '../../../src/export/export-arguments';
import { readExportRequest } from '../../../src/export/export-request';

const lens = lensFromSearch({
  at: '2025-06-03',
  known: '#2',
  by: 'state:IND,state:PAK',
  bg: '0',
  cert: 'certain',
  policy: 'most-reliable',
  min: 'B',
});
const choice = { format: 'gexf', of: ['state:PAK', 'state:RUS'], hops: 2, flavour: undefined };

describe('exportAddress', () => {
  test('writes the complete lens and scope as the server reads them', () => {
    const address = new URL(exportAddress(choice, lens, false), 'http://127.0.0.1');
    const { lens: read, scope } = readExportRequest(address.pathname.slice('/export/'.length), Object.fromEntries(address.searchParams));
    expect(read).toMatchObject({
      validAt: '2025-06-03',
      knownAt: '#2',
      assertedBy: ['state:IND', 'state:PAK'],
      background: false,
      certainty: 'CERTAIN',
      policy: 'MOST_RELIABLE',
      minReliability: 'B',
    });
    expect(scope).toMatchObject({ kind: 'NEIGHBOURHOOD', request: { of: ['state:PAK', 'state:RUS'], hops: 2 } });
  });

  test('writes nothing for the default lens and the whole graph', () => {
    expect(exportAddress({ ...choice, of: [], hops: 1 }, lensFromSearch({}), false)).toBe('/export/gexf');
    expect(exportAddress({ ...choice, of: [], hops: 1 }, lensFromSearch({}), true)).toBe('/export/gexf?bundle=zip');
  });
});

test('the address and the command of dyad-years name their actors, years and measure', () => {
  const years = { from: '1946', to: '2014', measure: 'RIVALRY' };
  const address = new URL(exportAddress({ ...choice, format: 'dyad-years', years }, lens, false), 'http://127.0.0.1');
  const { takes, scope } = readExportRequest('dyad-years', Object.fromEntries(address.searchParams));
  expect(takes).toBe('DYAD_YEARS');
  expect(scope).toMatchObject({ actors: ['state:PAK', 'state:RUS'], measures: ['RIVALRY'], years: { first: 1946, last: 2014 } });
  expect(exportCommand({ ...choice, format: 'dyad-years', years }, lensFromSearch({}), 'pairs.csv')).toBe(
    'node bin/entente export dyad-years --of state:PAK,state:RUS --from 1946 --to 2014 --measures RIVALRY --out pairs.csv',
  );
});

test('exportCommand names options that the command has', () => {
  const command = exportCommand(choice, lens, 'entente.gexf');
  const names = [...command.matchAll(/ --([\w-]+)/g)].map(([, name]) => name);
  expect(names.filter((name) => !['out', ...EXPORT_ARGUMENTS.map((argument) => argument.name)].includes(name!))).toEqual([]);
  expect(command).toContain("--known-at '#2'");
  expect(command).toMatch(/^node bin\/entente export gexf --/);
});
