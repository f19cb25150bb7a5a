/**
 * Every format on a slice of its files. Slices of data that may be redistributed are real rows; the others are invented rows in the same
 * shape. "npm run golden" rewrites the expected texts.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../../src/importers/formats';
import { isRewriting } from '../../support/rewriting';
import { outcomeText } from '../support/outcome-text';

const GOLDEN = 'test/golden/imports';
const EXPECTED = 'outcomes.txt';

const filesOf = (format: string) =>
  readdirSync(join(GOLDEN, format))
    .filter((name) => name !== EXPECTED)
    .map((name) => join(GOLDEN, format, name));

describe('beginImport', () => {
  test.each(FORMATS.map(({ name }) => name))('reads a slice of %s as expected, row by row', async (format) => {
    const text = await outcomeText(format, filesOf(format));
    const expected = join(GOLDEN, format, EXPECTED);
    if (isRewriting('ENTENTE_WRITE_GOLDEN')) writeFileSync(expected, text);
    expect(existsSync(expected)).toBe(true);
    expect(text).toBe(readFileSync(expected, 'utf8'));
  });

  test.each(FORMATS.map(({ name }) => name))('reads %s the same whatever the order of its files', async (format) => {
    const files = filesOf(format);
    expect(await outcomeText(format, [...files].reverse())).toBe(await outcomeText(format, files));
  });
});
