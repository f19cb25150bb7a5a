/**
 * Reads a JSON array of objects, or a node-link graph, as rows. JSON is read in full, so the file must be small. Nested values become JSON
 * text.
 */
import { readFileSync } from 'node:fs';
import { readFileSize } from './file-bytes';
import { fileProblem } from './file-problem';
import { isBlank, type Line } from './line';

const MAX_JSON_BYTES = 64 * 2 ** 20;

/** The columns of a node-link graph, with or without edges. */
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

/** The header is every key that any object has. The line of a row is its position in the array, from 2 (as if a header came first). */
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

/**
 * The items of the array. For a graph: its sources, nodes, edges and denials in this order, because an entity must be known before an
 * assertion names it.
 */
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
