/** A JSON array of objects as rows, or a node-link graph: small files only, for JSON is read whole. Nested values are given as JSON text. */
import { readFileSync } from 'node:fs';
import { readFileSize } from './file-bytes';
import { fileProblem } from './file-problem';
import { isBlank, type Line } from './line';

const MAX_JSON_BYTES = 64 * 2 ** 20;

/** Of a node-link graph, whether it has edges or not. */
export const GRAPH_COLUMNS = [
  'id',
  'name',
  'kind',
  'source',
  'target',
  'key',
  'type',
  'tieKey',
  'spells',
  'tieType',
  'attributes',
] as const;

/** The header is every key that any object has; the line of a row is its place in the array, from 2 (as if a header came first). */
export function* jsonRows(path: string, file: string): Generator<Line> {
  if (readFileSize(path) > MAX_JSON_BYTES)
    throw fileProblem(file, null, `is larger than ${MAX_JSON_BYTES} bytes. Accepted: CSV for large files.`);
  const read = parseFile(path, file);
  const items = listItems(read);
  if (items === null) throw fileProblem(file, 1, 'is not a JSON array. Accepted: [{...}, {...}], or a graph of nodes and edges.');
  const always = Array.isArray(read) ? [] : GRAPH_COLUMNS;
  const columns = [...new Set([...always, ...items.flatMap((item) => (isRecord(item) ? Object.keys(item) : []))])];
  yield { line: 1, values: columns };
  for (const [index, item] of items.entries()) {
    const line = index + 2;
    const values = isRecord(item) ? columns.map((name) => (Object.hasOwn(item, name) ? asText(item[name]) : '')) : [asText(item)];
    if (!isRecord(item)) yield { line, values, fault: 'is not an object.' };
    else if (!isBlank(values)) yield { line, values };
  }
}

/** The array; of a graph its sources, nodes, edges and denials one after another, for whoever is spoken of must be known first. */
function listItems(read: unknown): readonly unknown[] | null {
  if (Array.isArray(read)) return read;
  if (!isRecord(read) || !Array.isArray(read['nodes'])) return null;
  return ['sources', 'nodes', 'edges', 'links', 'denials'].flatMap((list) => (Array.isArray(read[list]) ? (read[list] as unknown[]) : []));
}

function parseFile(path: string, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    throw fileProblem(file, null, `is not JSON in UTF-8: ${(error as Error).message}.`, error);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
