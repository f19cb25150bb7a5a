/** XLSX workbooks, streamed: the first sheet. Formulas are not taken: what they last came to may be stale. */
import { readFileSync } from 'node:fs';
import { type Cell, type Row as SheetRow, stream } from 'exceljs';
import { sizeOf } from './file-bytes';
import { fileProblem } from './file-problem';
import { HARMLESS_UNPACKED_BYTES, MOST_COLUMNS, MOST_UNPACKED_RATIO, MOST_VALUE_CHARACTERS } from './limits';
import type { Line } from './line';
import { keepsToDirectory, unpackedSize, zipDirectory } from './zip-directory';

const MOST_WORKBOOK_BYTES = 128 * 2 ** 20;
const MOST_UNPACKED_WORKBOOK_BYTES = 2 ** 30;

/** The rows of the first sheet; `line` is the sheet's own row number. @throws InvalidFact for a workbook that is damaged or unpacks to too much. */
export async function* xlsxRows(path: string, file: string): AsyncGenerator<Line> {
  await refuseBomb(path, file);
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'ignore' } as const;
  let width = 0;
  try {
    for await (const sheet of new stream.xlsx.WorkbookReader(path, options)) {
      for await (const row of sheet as unknown as AsyncIterable<SheetRow>) {
        const line = lineOf(row, file);
        if (line.values.every((value) => value === '')) continue;
        if (width === 0) width = line.values.length;
        yield { ...line, values: Array.from({ length: Math.max(width, line.values.length) }, (_, index) => line.values[index] ?? '') };
      }
      return;
    }
  } catch (error) {
    if ((error as Error).name === 'InvalidFact') throw error;
    throw fileProblem(file, null, `is no workbook that can be read: ${(error as Error).message.replace(/\.+$/, '')}.`, error);
  }
  throw fileProblem(file, null, 'is an archive without a sheet. Accepted: an XLSX workbook; or the files in it, unpacked.');
}

async function refuseBomb(path: string, file: string): Promise<void> {
  const size = sizeOf(path);
  if (size > MOST_WORKBOOK_BYTES)
    throw fileProblem(file, null, `has ${size} bytes. Accepted: workbooks of at most ${MOST_WORKBOOK_BYTES}; CSV for more.`);
  const bytes = readFileSync(path);
  const directory = zipDirectory(bytes);
  if (directory === null) throw fileProblem(file, null, 'is no workbook that can be read: it is cut short.');
  const unpacked = unpackedSize(directory);
  const most = Math.max(HARMLESS_UNPACKED_BYTES, Math.min(MOST_UNPACKED_WORKBOOK_BYTES, size * MOST_UNPACKED_RATIO));
  if (unpacked > most)
    throw fileProblem(file, null, `unpacks to ${unpacked} bytes from ${size}. Accepted: at most ${most}; save it as CSV.`);
  if (!(await keepsToDirectory(bytes, directory)))
    throw fileProblem(file, null, 'is no workbook that can be read: it holds something else than its own table of contents says.');
}

function lineOf(row: SheetRow, file: string): Line {
  if (row.cellCount > MOST_COLUMNS) throw fileProblem(file, row.number, `has ${row.cellCount} columns. Accepted: at most ${MOST_COLUMNS}.`);
  const values: string[] = [];
  let fault: string | undefined;
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    const text = textOf(cell);
    if (text === null) fault = `the cell ${cell.address} holds a formula. Accepted: values; copy and paste the column as values.`;
    else if (text.length > MOST_VALUE_CHARACTERS) fault = `the cell ${cell.address} has ${text.length} characters.`;
    values[column - 1] = text ?? '';
  });
  const filled = Array.from(values, (value) => value ?? '');
  return fault === undefined ? { line: row.number, values: filled } : { line: row.number, values: filled, fault };
}

/** The cell's value as text, dates as days; null for a formula. */
function textOf({ value }: Cell): string | null {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('formula' in value || 'sharedFormula' in value) return null;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return String(value.text);
  return 'error' in value ? String(value.error) : '';
}
