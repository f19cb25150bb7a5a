/** Reads values of properties, as an export writes them, back into the types of the model. */
import type { PropertyType } from '../../../domain/entity-kinds';
import type { Properties, PropertyValue } from '../../../model/fact';
import { unguarded } from '../../../model/formula-guard';
import { RowRejected } from '../../row-rejected';
import type { Row } from '../../table/row';

/** The cell's text, without the apostrophe that prevents spreadsheets from computing it. */
export function readCell(row: Row, column: string): string {
  const text = row.exact(column);
  return row.place.includes('.csv') ? unguarded(text) : text;
}

/** The properties in the row's columns, by the model's types; `toColumn` names the column of a property. @throws RowRejected */
export function propertiesIn(
  row: Row,
  types: Readonly<Record<string, PropertyType>>,
  toColumn: (property: string) => string = (property) => property,
): Properties {
  const found: Record<string, PropertyValue> = {};
  for (const [name, type] of Object.entries(types)) {
    const value = type === 'point' ? pointIn(row, toColumn(name)) : valueIn(row, toColumn(name), type);
    if (value !== null) found[name] = value;
  }
  return found;
}

function valueIn(row: Row, column: string, type: PropertyType): PropertyValue | null {
  const text = readCell(row, column);
  if (text === '') return null;
  if (type === 'int' || type === 'float') return numberIn(column, text);
  if (type === 'boolean') return row.oneOf(column, { true: true, false: false });
  return type === 'strings' ? listIn(column, text) : text;
}

function numberIn(column: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new RowRejected(column, text, 'is not a number.');
  return value;
}

function listIn(column: string, text: string): readonly string[] {
  const list = jsonIn(column, text);
  if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return list;
  throw new RowRejected(column, text, 'is not a list of texts. Accepted: a JSON array of texts.');
}

/** A point is one value in JSON, and two columns in a table. */
function pointIn(row: Row, column: string): PropertyValue | null {
  const text = row.exact(column);
  if (text !== '') return jsonIn(column, text) as PropertyValue;
  const [latitude, longitude] = [row.exact('latitude'), row.exact('longitude')];
  if (latitude === '' || longitude === '') return null;
  return { latitude: numberIn('latitude', latitude), longitude: numberIn('longitude', longitude) };
}

/** @throws RowRejected if the text is not JSON. */
export function jsonIn(column: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RowRejected(column, text.slice(0, 200), 'is not JSON.');
  }
}
