/** The data that come with the product may be redistributed, are small, and have their licence beside them. */
import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findFormat } from '../../src/importers/formats';
import { beginImport } from '../../src/importers/read-import';
import { REFERENCE_WORLD } from '../../src/importers/reference-world';

describe('REFERENCE_WORLD', () => {
  test.each(REFERENCE_WORLD.map(({ format }) => format))('%s may be redistributed, and its licence is beside it', (name) => {
    const { files } = REFERENCE_WORLD.find(({ format }) => format === name)!;
    const { licence } = findFormat(name);
    expect(licence.shippable).toBe(true);
    for (const file of files) {
      expect(readFileSync(join(dirname(file), 'LICENCE'), 'utf8').split('\n')[0]).toBe(`Licence: ${licence.name}`);
    }
  });

  test.each(REFERENCE_WORLD.map(({ format }) => format))('every file of %s is recognised as a different table', async (name) => {
    const { files } = REFERENCE_WORLD.find(({ format }) => format === name)!;
    const reading = await beginImport(findFormat(name), files);
    expect(reading.files.map(({ table }) => table.name)).toEqual(findFormat(name).tables.map((table) => table.name));
  });

  test('has less than four megabytes', () => {
    const bytes = REFERENCE_WORLD.flatMap(({ files }) => files).map((file) => statSync(file).size);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4 * 2 ** 20);
  });

  test('begins with the lists of states, so that every later data set finds its states', () => {
    expect(REFERENCE_WORLD.slice(0, 2).map(({ format }) => format)).toEqual(['country-codes', 'former-states']);
    expect(basename(REFERENCE_WORLD[0]!.files[0]!)).toBe('country_codes.csv');
  });
});
