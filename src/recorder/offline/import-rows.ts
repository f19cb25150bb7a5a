/** Converts stored properties to rows of the files that Neo4j's importer reads, with a header that gives the type of each column. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isInt, isPoint } from 'neo4j-driver';
import { LIST_DELIMITER } from '../../database/launcher/stored/build-data';
import type { StoredProperties } from '../../database/stored-values';

/** One node or edge: the columns by which the importer joins them, and its properties. */
export interface ImportRow {
  readonly keys: readonly string[];
  readonly properties: StoredProperties;
}

const ROWS_AT_ONCE = 500;

/** Writes the rows; `keys` are the headers of the key columns. */
export async function writeRows(path: string, keys: readonly string[], rows: readonly ImportRow[]): Promise<void> {
  const columns = readColumns(rows);
  const heads = [...columns].map(([name, type]) => `${name}:${type}`);
  await pipeline(Readable.from(formatLines([...keys, ...heads], [...columns.keys()], rows)), createWriteStream(path, { mode: 0o600 }));
}

function* formatLines(head: readonly string[], names: readonly string[], rows: readonly ImportRow[]): Generator<string> {
  yield `${head.map(quote).join(',')}\n`;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    let text = '';
    for (const { keys, properties } of rows.slice(from, from + ROWS_AT_ONCE)) {
      text += `${[...keys.map(quote), ...names.map((name) => formatCell(properties[name]))].join(',')}\n`;
    }
    yield text;
  }
}

/** The stored types, by property; a property has the same type in all rows, as the model declares it. */
function readColumns(rows: readonly ImportRow[]): Map<string, string> {
  const columns = new Map<string, string>();
  for (const { properties } of rows) {
    for (const [name, value] of Object.entries(properties)) {
      if (isNothing(value)) continue;
      const type = readColumnType(value);
      const before = columns.get(name) ?? type;
      if (before !== type) throw new TypeError(`${name} is stored as ${before} and as ${type}`);
      columns.set(name, type);
    }
  }
  return columns;
}

function readColumnType(value: unknown): string {
  if (isInt(value)) return 'long';
  if (Array.isArray(value)) return 'string[]';
  if (isPoint(value)) return 'point{crs:WGS-84}';
  return { string: 'string', number: 'double', boolean: 'boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

/** A missing value is an empty cell; an empty text is a quoted one. */
function formatCell(value: unknown): string {
  if (isNothing(value)) return '';
  if (Array.isArray(value)) return quote(value.join(LIST_DELIMITER));
  if (isPoint(value)) return quote(`{latitude:${value.y}, longitude:${value.x}}`);
  return typeof value === 'string' ? quote(value) : String(value);
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * Whether the importer would read a property differently: a list that is empty or has an empty item, or characters with a special meaning
 * for the importer.
 */
export function isUnfit(properties: StoredProperties): boolean {
  return Object.values(properties).some((value) =>
    Array.isArray(value) ? value.length === 0 || value.some((item) => item === '' || isUnfitText(item)) : isUnfitText(value),
  );
}

const UNFIT = ['\r', '\0', LIST_DELIMITER];

/** Line ends other than the plain one, NUL, and the separator of list items. */
function isUnfitText(value: unknown): boolean {
  return typeof value === 'string' && UNFIT.some((character) => value.includes(character));
}
