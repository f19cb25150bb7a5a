/** Whether a value has the type of its property; used for entities and ties alike. */
import type { PropertyType } from '../domain/entity-kinds';
import type { PropertyValue } from '../model/fact';
import { didYouMean } from '../model/nearest';
import { quoted } from './rule';

/** The problem of the value, or null. `dateProblems` checks dates. */
export function propertyProblem(name: string, value: PropertyValue, type: PropertyType): string | null {
  if (typeof type !== 'string') {
    if (typeof value === 'string' && type.includes(value)) return null;
    return `${name}: ${quoted(value)} is not accepted.${didYouMean(String(value), type)} Accepted: ${type.join(', ')}.`;
  }
  return ACCEPTS[type](value) ? null : `${name}: ${quoted(value)} is not ${WORDS[type]}.`;
}

type NamedType = Extract<PropertyType, string>;

const isText = (value: PropertyValue) => typeof value === 'string' && value.trim() !== '';

const ACCEPTS: Readonly<Record<NamedType, (value: PropertyValue) => boolean>> = {
  string: isText,
  strings: (value) => Array.isArray(value) && value.every(isText),
  int: (value) => Number.isSafeInteger(value),
  float: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  edtf: isText,
  point: isPoint,
};

const WORDS: Readonly<Record<NamedType, string>> = {
  string: 'a text',
  strings: 'a list of texts',
  int: 'a whole number',
  float: 'a number',
  boolean: 'true or false',
  edtf: 'a date',
  point: 'a point. Accepted: { latitude: -90 to 90, longitude: -180 to 180 }',
};

function isPoint(value: PropertyValue): boolean {
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  const { latitude, longitude } = value as { latitude: number; longitude: number };
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
