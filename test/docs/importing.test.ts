/** The guide to importing names every format with its tables and terms, and every code scheme that it promises. */
import { readFileSync } from 'node:fs';
import { FORMATS } from '../../src/importers/formats';
import { shippedIdentity } from '../../src/importers/identity/identity';
import { DATE_FORMS } from '../../src/importers/spreadsheet/date-form';
import { readMapping } from '../../src/importers/spreadsheet/read-mapping';
import { writtenFiles } from '../importers/support/written-file';

const files = writtenFiles();
afterAll(() => files.remove());
const text = readFileSync('docs/importing.md', 'utf8');

describe('docs/importing.md', () => {
  test('has one row for each format, with its tables and terms', () => {
    const rows = text.split('\n').filter((line) => /^\| `[a-z-]+` \|/.test(line) && !line.startsWith('| `sheet`'));
    expect(rows).toEqual(
      FORMATS.map(({ name, tables, licence }) => `| \`${name}\` | ${tables.map((table) => table.name).join(', ')} | ${licence.name} |`),
    );
  });

  test('shows a valid mapping', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    const { source, items } = readMapping(files.write('example.yaml', example));
    expect([source.id, items.map(({ item }) => item)]).toEqual(['source:my-visits', ['entity', 'tie']]);
  });

  test('names the date formats that a mapping may use', () => {
    for (const form of DATE_FORMS) expect(text).toContain(`\`${form}\``);
  });

  test('names the code schemes that identify actors', () => {
    const example = {
      iso3: 'PAK',
      iso2: 'PK',
      cow: '770',
      gw: '770',
      fips: 'PK',
      wikidata: 'Q843',
      factbook: 'SCO',
      cowioname: 'SCO',
      name: 'Pakistan',
    };
    for (const [scheme, value] of Object.entries(example)) {
      expect(text).toContain(`\`${scheme}\``);
      expect(shippedIdentity().findId(scheme, value, { earliest: 0, latest: 0 })).toBeDefined();
    }
  });
});
