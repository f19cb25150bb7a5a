/** Values as Neo4j stores them: whole numbers as Int, points as points. JavaScript's own numbers would be stored as Float. */
import { type Integer, int, isInt, types } from 'neo4j-driver';
import type { PropertyType } from '../../model/entity-kinds';
import type { Properties, PropertyValue } from '../../model/fact';

const WGS_84 = 4326;
export type StoredProperties = Record<string, unknown>;

/** A whole number as Int. */
export function whole(value: number): Integer {
  return int(value);
}

/** A number as read, whatever the driver made of it. */
export function readNumber(value: unknown): number {
  return isInt(value) ? value.toNumber() : Number(value);
}

/** Properties of a node or an edge, ready to be stored under their declared types. */
export function storedProperties(properties: Properties, types: Readonly<Record<string, PropertyType>>): StoredProperties {
  const stored: StoredProperties = {};
  for (const [name, value] of Object.entries(properties)) stored[name] = storedValue(value, types[name]);
  return stored;
}

function storedValue(value: PropertyValue, type: PropertyType | undefined): unknown {
  if (type === 'int' && typeof value === 'number') return whole(value);
  if (typeof value === 'object' && 'latitude' in value) return new types.Point(whole(WGS_84), value.longitude, value.latitude);
  return value;
}

/** The declared properties found among what is stored; all others are ours to derive. */
export function readProperties(stored: Readonly<StoredProperties>, types: Readonly<Record<string, PropertyType>>): Properties {
  const properties: Record<string, PropertyValue> = {};
  for (const name of Object.keys(types).sort()) {
    const value = stored[name];
    if (value !== null && value !== undefined) properties[name] = readValue(value);
  }
  return properties;
}

function readValue(value: unknown): PropertyValue {
  if (isInt(value)) return value.toNumber();
  if (typeof value === 'object' && value !== null && 'srid' in value) {
    const { x, y } = value as unknown as { x: number; y: number };
    return { latitude: y, longitude: x };
  }
  return value as PropertyValue;
}
