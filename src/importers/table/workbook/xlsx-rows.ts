/** Reads XLSX workbooks, streamed: the first visible sheet. */
import { readFileSync } from 'node:fs';
import { readFileSize } from '../file-bytes';
import { fileProblem } from '../file-problem';
import { MAX_COLUMNS, MAX_UNPACKED_RATIO, SAFE_UNPACKED_BYTES } from '../limits';
import type { Line } from '../line';
import { dateStyles } from './date-styles';
import { readXml } from './read-xml';
import { sharedStrings } from './shared-strings';
import { SheetReader } from './sheet-reader';
import { type OpenEntry, workbookParts } from './workbook-parts';
import { matchesDirectory, unpackedBytes, unpackedSize, type ZipDirectory, zipDirectory } from './zip-directory';

const MAX_WORKBOOK_BYTES = 128 * 2 ** 20;
const MAX_UNPACKED_WORKBOOK_BYTES = 2 ** 30;

/**
 * The rows of the first sheet; `line` is the sheet's own row number.
 * @throws InvalidFact for a workbook that is damaged or unpacks to too many bytes.
 */
export async function* xlsxRows(path: string, file: string): AsyncGenerator<Line> {
  const size = readFileSize(path);
  if (size > MAX_WORKBOOK_BYTES)
    throw fileProblem(file, null, `has ${size} bytes. Accepted: workbooks of at most ${MAX_WORKBOOK_BYTES}; CSV for more.`);
  const bytes = readFileSync(path);
  const directory = await readDirectory(bytes, file);
  const entries = new Map(directory.entries.map((entry) => [entry.name, entry]));
  const entry: OpenEntry = (name) => {
    const found = entries.get(name);
    return found ? unpackedBytes(bytes, found) : null;
  };
  try {
    yield* evenRows(sheetRows(entry), file);
  } catch (error) {
    if ((error as Error).name === 'InvalidFact') throw error;
    throw fileProblem(file, null, `is not a readable workbook: ${(error as Error).message.replace(/\.+$/, '')}.`, error);
  }
}

/** The table of contents of an archive, after a check that the archive matches it. */
async function readDirectory(bytes: Buffer, file: string): Promise<ZipDirectory> {
  const directory = zipDirectory(bytes);
  if (directory === null) throw fileProblem(file, null, 'is not a readable workbook: it is cut short.');
  const unpacked = unpackedSize(directory);
  const maxBytes = Math.max(SAFE_UNPACKED_BYTES, Math.min(MAX_UNPACKED_WORKBOOK_BYTES, bytes.length * MAX_UNPACKED_RATIO));
  if (unpacked > maxBytes)
    throw fileProblem(file, null, `unpacks to ${unpacked} bytes from ${bytes.length}. Accepted: at most ${maxBytes}; save it as CSV.`);
  if (!(await matchesDirectory(bytes, directory)))
    throw fileProblem(file, null, 'is not a readable workbook: its content differs from its own table of contents.');
  return directory;
}

/** The rows as they are in the sheet. @returns whether the archive has a sheet */
async function* sheetRows(entry: OpenEntry): AsyncGenerator<Line, boolean> {
  const parts = await workbookParts(entry);
  const content = parts && entry(parts.sheet);
  if (!content) return false;
  const part = (name: string | null) => (name === null ? null : entry(name));
  const [strings, styles] = [await sharedStrings(part(parts.strings)), await dateStyles(part(parts.styles))];
  const reader = new SheetReader({ strings, styles, from1904: parts.from1904 });
  for await (const _ of readXml(content, reader)) yield* reader.take();
  return true;
}

/** Each row, filled to at least the width of the header. */
async function* evenRows(rows: AsyncGenerator<Line, boolean>, file: string): AsyncGenerator<Line> {
  let width = 0;
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done && next.value) return;
    if (next.done)
      throw fileProblem(file, null, 'is an archive without a sheet. Accepted: an XLSX workbook; or the files in it, unpacked.');
    const { value: row } = next;
    const columns = row.values.length;
    if (columns > MAX_COLUMNS) throw fileProblem(file, row.line, `has ${columns} columns. Accepted: at most ${MAX_COLUMNS}.`);
    if (width === 0) width = columns;
    yield { ...row, values: Array.from({ length: Math.max(width, columns) }, (_, index) => row.values[index] ?? '') };
  }
}
