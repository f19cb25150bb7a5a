/** XLSX workbooks, streamed: the first sheet that is shown. */
import { readFileSync } from 'node:fs';
import { sizeOf } from '../file-bytes';
import { fileProblem } from '../file-problem';
import { HARMLESS_UNPACKED_BYTES, MOST_COLUMNS, MOST_UNPACKED_RATIO } from '../limits';
import type { Line } from '../line';
import { dateStyles } from './date-styles';
import { readXml } from './read-xml';
import { sharedStrings } from './shared-strings';
import { SheetReader } from './sheet-reader';
import { type EntryOf, workbookParts } from './workbook-parts';
import { keepsToDirectory, unpackedBytes, unpackedSize, type ZipDirectory, zipDirectory } from './zip-directory';

const MOST_WORKBOOK_BYTES = 128 * 2 ** 20;
const MOST_UNPACKED_WORKBOOK_BYTES = 2 ** 30;

/** The rows of the first sheet; `line` is the sheet's own row number. @throws InvalidFact for a workbook that is damaged or unpacks to too much. */
export async function* xlsxRows(path: string, file: string): AsyncGenerator<Line> {
  const size = sizeOf(path);
  if (size > MOST_WORKBOOK_BYTES)
    throw fileProblem(file, null, `has ${size} bytes. Accepted: workbooks of at most ${MOST_WORKBOOK_BYTES}; CSV for more.`);
  const bytes = readFileSync(path);
  const directory = await wholeDirectory(bytes, file);
  const entries = new Map(directory.entries.map((entry) => [entry.name, entry]));
  const entry: EntryOf = (name) => (entries.has(name) ? unpackedBytes(bytes, entries.get(name)!) : null);
  try {
    yield* evenRows(sheetRows(entry), file);
  } catch (error) {
    if ((error as Error).name === 'InvalidFact') throw error;
    throw fileProblem(file, null, `is not a readable workbook: ${(error as Error).message.replace(/\.+$/, '')}.`, error);
  }
}

/** The table of contents of an archive that is what it says. */
async function wholeDirectory(bytes: Buffer, file: string): Promise<ZipDirectory> {
  const directory = zipDirectory(bytes);
  if (directory === null) throw fileProblem(file, null, 'is not a readable workbook: it is cut short.');
  const unpacked = unpackedSize(directory);
  const most = Math.max(HARMLESS_UNPACKED_BYTES, Math.min(MOST_UNPACKED_WORKBOOK_BYTES, bytes.length * MOST_UNPACKED_RATIO));
  if (unpacked > most)
    throw fileProblem(file, null, `unpacks to ${unpacked} bytes from ${bytes.length}. Accepted: at most ${most}; save it as CSV.`);
  if (!(await keepsToDirectory(bytes, directory)))
    throw fileProblem(file, null, 'is not a readable workbook: its content differs from its own table of contents.');
  return directory;
}

/** The rows as they stand; none for an archive that has no sheet. */
async function* sheetRows(entry: EntryOf): AsyncGenerator<Line, boolean> {
  const parts = await workbookParts(entry);
  const content = parts && entry(parts.sheet);
  if (!content) return false;
  const part = (name: string | null) => (name === null ? null : entry(name));
  const [strings, styles] = [await sharedStrings(part(parts.strings)), await dateStyles(part(parts.styles))];
  const reader = new SheetReader({ strings, styles, from1904: parts.from1904 });
  for await (const _ of readXml(content, reader)) yield* reader.take();
  return true;
}

/** Each row as wide as the header at least. */
async function* evenRows(rows: AsyncGenerator<Line, boolean>, file: string): AsyncGenerator<Line> {
  let width = 0;
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done && next.value) return;
    if (next.done)
      throw fileProblem(file, null, 'is an archive without a sheet. Accepted: an XLSX workbook; or the files in it, unpacked.');
    const { value: row } = next;
    const columns = row.values.length;
    if (columns > MOST_COLUMNS) throw fileProblem(file, row.line, `has ${columns} columns. Accepted: at most ${MOST_COLUMNS}.`);
    if (width === 0) width = columns;
    yield { ...row, values: Array.from({ length: Math.max(width, columns) }, (_, index) => row.values[index] ?? '') };
  }
}
