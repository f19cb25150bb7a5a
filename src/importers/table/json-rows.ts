/** A JSON array of objects as rows: small files only, for JSON is read whole. Nested values are given as JSON text. */
import { readFileSync } from 'node:fs';
import { sizeOf } from './file-bytes';
import { fileProblem } from './file-problem';
import type { Line } from './rows-of';

const MOST_JSON_BYTES = 64 * 2 ** 20;

/** The header is every key that any object has; the line of a row is its place in the array, from 2 (as if a header came first). */
export function* jsonRows(path: string, file: string): Generator<Line> {
  if (sizeOf(path) > MOST_JSON_BYTES)
    throw fileProblem(file, null, `is larger than ${MOST_JSON_BYTES} bytes. Accepted: CSV for large files.`);
  const items = parsed(path, file);
  if (!Array.isArray(items)) throw fileProblem(file, 1, 'is no JSON array. Accepted: [{...}, {...}].');
  const columns = [...new Set(items.flatMap((item) => (isRecord(item) ? Object.keys(item) : [])))];
  yield { line: 1, values: columns };
  for (const [index, item] of items.entries()) {
    const line = index + 2;
    if (isRecord(item)) yield { line, values: columns.map((name) => (Object.hasOwn(item, name) ? asText(item[name]) : '')) };
    else yield { line, values: [], fault: 'is no object.' };
  }
}

function parsed(path: string, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    throw fileProblem(file, null, `is no JSON in UTF-8: ${(error as Error).message}.`, error);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
