/**
 * CSV and TSV, streamed: RFC 4180, lines that end with CRLF, LF or CR, with or without a byte order mark. Commas separate the values, or
 * the delimiter in the header.
 */
import { Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { fileBytes } from './file-bytes';
import { fileProblem } from './file-problem';
import { MAX_COLUMNS, MAX_ROW_CHARACTERS, MAX_VALUE_CHARACTERS } from './limits';
import { isBlank, type Line } from './line';
import { utf8Text } from './utf8-text';

/** A file joined from several files can mix them, so the first line does not decide for all lines. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** The rows of the file, without blank ones. @throws InvalidFact with the line for a file that is not CSV. */
export async function* csvRows(path: string, file: string): AsyncGenerator<Line> {
  const pieces = utf8Text(fileBytes(path), file);
  const { value: head = '' } = await pieces.next();
  const text = Readable.from(joined(head, pieces));
  const options = { delimiter: guessDelimiter(head, file), info: true, relax_column_count: true, record_delimiter: LINE_ENDS };
  const parser = parse({ ...options, max_record_size: MAX_ROW_CHARACTERS });
  text.on('error', (error) => parser.destroy(error));
  let next = 1;
  let width = 0;
  try {
    for await (const { record, info } of text.pipe(parser) as AsyncIterable<{ record: string[]; info: Info }>) {
      const line = next;
      next = info.lines + 1;
      if (isBlank(record)) continue;
      if (width === 0) width = readWidth(record, line, file);
      yield { line, values: record, ...findFault(record, width) };
    }
  } catch (error) {
    throw isCsvError(error) ? fileProblem(file, findLine(error, next), describeError(error), error) : error;
  } finally {
    text.destroy();
  }
}

function readWidth(header: readonly string[], line: number, file: string): number {
  if (header.length > MAX_COLUMNS) throw fileProblem(file, line, `has ${header.length} columns. Accepted: at most ${MAX_COLUMNS}.`);
  return header.length;
}

function findFault(record: readonly string[], width: number): Pick<Line, 'fault' | 'faultAt'> {
  if (record.length !== width)
    return { fault: `has ${record.length} values where the header has ${width} columns.`, faultAt: Math.min(record.length, width) };
  const long = record.find((value) => value.length > MAX_VALUE_CHARACTERS);
  if (long === undefined) return {};
  const faultAt = record.indexOf(long);
  const fault = `has ${long.length} characters in column ${faultAt + 1}. Accepted: at most ${MAX_VALUE_CHARACTERS} in one value.`;
  return { fault, faultAt };
}

async function* joined(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/**
 * Spreadsheets write semicolons in countries where the comma is the decimal sign. If the header has a comma outside quotes, the delimiter
 * is the comma.
 */
function guessDelimiter(head: string, file: string): string {
  if (/\.(tsv|tab)(\.gz)?$/.test(file)) return '\t';
  const header = (/^[^\r\n]*/.exec(head.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  return [',', ';', '\t'].find((delimiter) => header.includes(delimiter)) ?? ',';
}

/**
 * A quote that is never closed is reported at the line that opens it, after the last complete row. Other faults are reported where the
 * parser found them.
 */
function findLine(error: CsvError, next: number): number {
  const reported = (error as { lines?: unknown }).lines;
  return error.code === 'CSV_QUOTE_NOT_CLOSED' || typeof reported !== 'number' ? next : reported;
}

/** Error codes of the parser; its types do not include all of them. */
const QUOTE_INSIDE: readonly string[] = ['CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE'];

function isCsvError(error: unknown): error is CsvError {
  const code = error instanceof Error ? (error as Partial<CsvError>).code : undefined;
  return typeof code === 'string' && (code.startsWith('CSV_') || QUOTE_INSIDE.includes(code));
}

function describeError({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'opens a quote that is never closed. Accepted: a quote at both ends of a value; "" for one inside it.';
  if (code === 'CSV_MAX_RECORD_SIZE') return `has more than ${MAX_ROW_CHARACTERS} characters in one row. Perhaps a quote is not closed.`;
  if (QUOTE_INSIDE.includes(code)) return 'has a quote in the middle of a value. Accepted: the value in quotes, with "" for one inside it.';
  return 'is not readable CSV.';
}
