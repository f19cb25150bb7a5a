/** Values as Neo4j stores them: integers as Int, points as points. JavaScript's own numbers would be stored as Float. */
import { type Integer, int, isInt, types } from 'neo4j-driver';

const WGS_84 = 4326;
/** A value of one property of a node or an edge. */
export type PlainValue = string | number | boolean | readonly string[] | { readonly latitude: number; readonly longitude: number };
/** Plain values by the names of their properties. */
type PlainValues = Readonly<Record<string, PlainValue>>;
/** The declared type of each property. Only `int` changes how a value is stored. */
type DeclaredTypes = Readonly<Record<string, string | readonly string[]>>;
export type StoredProperties = Record<string, unknown>;

/** An integer as Int. */
export function toInteger(value: number): Integer {
  return int(value);
}

/** A number as read, in any form that the driver returns. */
export function readNumber(value: unknown): number {
  return isInt(value) ? value.toNumber() : Number(value);
}

/** Properties of a node or an edge, ready to be stored under their declared types. */
export function storedProperties(properties: PlainValues, types: DeclaredTypes): StoredProperties {
  const stored: StoredProperties = {};
  for (const [name, value] of Object.entries(properties)) stored[name] = storedValue(value, types[name]);
  return stored;
}

function storedValue(value: PlainValue, type: DeclaredTypes[string] | undefined): unknown {
  if (type === 'int' && typeof value === 'number') return toInteger(value);
  if (typeof value === 'object' && 'latitude' in value) return new types.Point(toInteger(WGS_84), value.longitude, value.latitude);
  return value;
}

/** The declared properties among the stored ones; Entente derives all others. */
export function readProperties(stored: Readonly<StoredProperties>, types: DeclaredTypes): PlainValues {
  const properties: Record<string, PlainValue> = {};
  for (const name of Object.keys(types).sort()) {
    const value = stored[name];
    if (value !== null && value !== undefined) properties[name] = readValue(value);
  }
  return properties;
}

function readValue(value: unknown): PlainValue {
  if (isInt(value)) return value.toNumber();
  if (typeof value === 'object' && value !== null && 'srid' in value) {
    const { x, y } = value as unknown as { x: number; y: number };
    return { latitude: y, longitude: x };
  }
  return value as PlainValue;
}
