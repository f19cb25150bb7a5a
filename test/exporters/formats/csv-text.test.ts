/** Lines of CSV, read back by an independent parser. */
import { parse } from 'csv-parse/sync';
import { CsvLines, csvCell } from '../../../src/exporters/formats/csv-text';
import { randomFrom } from '../../faults/random-from';

const SIGNS = ['"', ',', '\n', '\r', '\r\n', "'", ';', '\t', ' ', '=', '\\', '\uFEFF', '\u2028', 'a', 'NA', 'é', '😀', '\u0000'];

/** Rows of equal length, made of characters that are known to break readers. */
function randomRows(seed: number): string[][] {
  const random = randomFrom(seed);
  const cell = () => Array.from({ length: Math.floor(random() * 5) }, () => SIGNS[Math.floor(random() * SIGNS.length)]).join('');
  const width = 2 + Math.floor(random() * 6);
  return Array.from({ length: 1 + Math.floor(random() * 20) }, () => Array.from({ length: width }, cell));
}

describe('csvCell', () => {
  test.each([
    [null, ''],
    ['', ''],
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['a return\r', '"a return\r"'],
    [' blank ', ' blank '],
  ])('writes %j as %j', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });
});

describe('CsvLines', () => {
  test('is read back unchanged, whatever the cells contain', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const rows = randomRows(seed);
      const lines = new CsvLines();
      for (const row of rows) lines.add(row.map(csvCell));
      expect({ seed, rows: parse(lines.take(), { record_delimiter: '\n', relax_column_count: false }) }).toEqual({ seed, rows });
    }
  });

  test('returns the waiting lines once', () => {
    const lines = new CsvLines();
    lines.add(['a', 'b']);
    lines.add(['c', '']);
    expect(lines.waiting).toBe(2);
    expect(lines.take()).toBe('a,b\nc,\n');
    expect([lines.waiting, lines.take()]).toEqual([0, '']);
  });
});
