/** CSV and TSV, streamed: RFC 4180 with CRLF or LF, a byte order mark or none. */
import { Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { fileBytes } from './file-bytes';
import { fileProblem } from './file-problem';
import { MOST_COLUMNS, MOST_ROW_CHARACTERS } from './limits';
import type { Line } from './rows-of';
import { utf8Text } from './utf8-text';

/** The rows of the file; those that are wholly empty are passed over. @throws InvalidFact with the line for what is no CSV. */
export async function* csvRows(path: string, file: string): AsyncGenerator<Line> {
  const text = Readable.from(utf8Text(fileBytes(path), file));
  const options = { delimiter: /\.(tsv|tab)(\.gz)?$/.test(file) ? '\t' : ',', info: true, relax_column_count: true };
  const parser = parse({ ...options, max_record_size: MOST_ROW_CHARACTERS });
  text.on('error', (error) => parser.destroy(error));
  let next = 1;
  let width = 0;
  try {
    for await (const { record, info } of text.pipe(parser) as AsyncIterable<{ record: string[]; info: Info }>) {
      const line = next;
      next = info.lines + 1;
      if (record.length === 1 && record[0] === '') continue;
      if (width === 0) width = widthOf(record, line, file);
      yield record.length === width ? { line, values: record } : { line, values: record, fault: wrongWidth(record, width) };
    }
  } catch (error) {
    throw isCsvError(error) ? fileProblem(file, lineOf(error, next), wordsFor(error), error) : error;
  } finally {
    text.destroy();
  }
}

function widthOf(header: readonly string[], line: number, file: string): number {
  if (header.length > MOST_COLUMNS) throw fileProblem(file, line, `has ${header.length} columns. Accepted: at most ${MOST_COLUMNS}.`);
  return header.length;
}

function wrongWidth(record: readonly string[], width: number): string {
  return `has ${record.length} values where the header has ${width} columns.`;
}

/** A quote never closed is told where it was opened: after the last whole row. Other faults stand where they were met. */
function lineOf(error: CsvError, next: number): number {
  const met = (error as { lines?: unknown }).lines;
  return error.code === 'CSV_QUOTE_NOT_CLOSED' || typeof met !== 'number' ? next : met;
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && typeof (error as CsvError).code === 'string' && (error as CsvError).code.startsWith('CSV_');
}

function wordsFor({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'opens a quote that is never closed.';
  if (code === 'CSV_MAX_RECORD_SIZE') return `has more than ${MOST_ROW_CHARACTERS} characters in one row. Perhaps a quote is not closed.`;
  if (code === 'CSV_INVALID_CLOSING_QUOTE' || code === 'INVALID_OPENING_QUOTE')
    return 'has a quote in the middle of a value. Accepted: "" inside quotes.';
  return 'is no CSV that can be read.';
}
