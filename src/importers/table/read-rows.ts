/** Reads the rows of a file of any format: the header first, then every row with the line on which it begins. */
import { basename, extname } from 'node:path';
import { csvRows } from './csv-rows';
import { firstBytes, readFileSize } from './file-bytes';
import { fileProblem } from './file-problem';
import { jsonRows } from './json-rows';
import type { Line } from './line';
import { xlsxRows } from './workbook/xlsx-rows';

/** The first bytes of a ZIP file. */
const ZIP = '504b0304';
const OLD_OFFICE = 'd0cf11e0';

/**
 * Rows of a CSV or TSV file (also gzipped), an XLSX workbook (first sheet), or a JSON array of objects. The first row is the header.
 * @throws InvalidFact for a file that cannot be read.
 */
export async function* readRows(path: string): AsyncGenerator<Line> {
  readFileSize(path);
  const file = basename(path);
  const mark = (await firstBytes(path, 4)).toString('hex');
  if (mark === OLD_OFFICE)
    throw fileProblem(file, null, 'is a workbook of the old kind (.xls). Accepted: XLSX or CSV; save it as one of them.');
  if (mark === ZIP) yield* xlsxRows(path, file);
  else if (extname(file.replace(/\.gz$/, '')) === '.json') yield* jsonRows(path, file);
  else yield* csvRows(path, file);
}
