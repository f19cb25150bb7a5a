/** The rows of a file, whatever it is written in: the header first, then every row with the line it begins on. */
import { basename, extname } from 'node:path';
import { csvRows } from './csv-rows';
import { firstBytes, sizeOf } from './file-bytes';
import { jsonRows } from './json-rows';
import { xlsxRows } from './xlsx-rows';

/** The values of one row and the line on which it begins (in a workbook: the row of the sheet). */
export interface Line {
  readonly line: number;
  readonly values: readonly string[];
  /** Why the row cannot be taken, where its form is at fault. */
  readonly fault?: string;
}

/**
 * Rows of a CSV or TSV file (also gzipped), an XLSX workbook (first sheet), or a JSON array of objects. The first row yielded is the header.
 * @throws InvalidFact for a file that cannot be read.
 */
export async function* rowsOf(path: string): AsyncGenerator<Line> {
  sizeOf(path);
  const file = basename(path);
  const isZip = (await firstBytes(path, 4)).toString('latin1') === 'PK\u0003\u0004';
  if (isZip) yield* xlsxRows(path, file);
  else if (extname(file.replace(/\.gz$/, '')) === '.json') yield* jsonRows(path, file);
  else yield* csvRows(path, file);
}
