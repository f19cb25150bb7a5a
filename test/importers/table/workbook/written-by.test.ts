/** Workbooks from other programs: each has the same table, with dates to the day, month and year, several scripts, and gaps. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '../../../../src/importers/table/read-rows';

const FOLDER = join(__dirname, 'written-by');

/** The expected rows of the first sheet; a second sheet is not read. */
const ROWS = [
  ['No', 'Day', 'Month', 'Year', 'Who', 'Title', 'Share', 'Yes'],
  ['1', '2025-06-03', '2017-06', '1960', 'PAK', 'Встреча в Москве', '0.5', 'true'],
  ['2', '1947-08-15', '1999-12', '2001', 'IND', 'शिखर सम्मेलन & <br> "x"', '1234567.25', 'false'],
  ['3', '', '', '', 'NA', '  two  spaces', '-3', ''],
];

describe('a workbook written by', () => {
  test.each(readdirSync(FOLDER))('%s gives the values that were put into it', async (file) => {
    const lines = [];
    for await (const line of readRows(join(FOLDER, file))) lines.push(line);
    expect(lines).toEqual(ROWS.map((values, index) => ({ line: index + 1, values })));
  });
});
