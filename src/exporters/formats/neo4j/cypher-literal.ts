/** Values as Cypher writes them. Everything but plain characters is written by its number, so that no reader of the script can take it for anything else. */
import type { PropertyValue } from '../../../model/fact';
import type { StoredType } from './stored-graph';

export function cypherLiteral(value: PropertyValue, type: StoredType): string {
  if (Array.isArray(value)) return `[${value.map(cypherText).join(', ')}]`;
  if (typeof value === 'object' && 'latitude' in value) {
    return `point({latitude: ${decimal(value.latitude)}, longitude: ${decimal(value.longitude)}})`;
  }
  if (typeof value === 'number') return type === 'double' ? decimal(value) : String(value);
  if (typeof value === 'boolean') return String(value);
  return type === 'date' ? `date(${cypherText(String(value))})` : cypherText(String(value));
}

/** A whole number without a point would be stored as another type. */
function decimal(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Control characters, quotes, backslashes, ends of lines, and what some editors drop: a script passes through many hands. */
const UNSAFE = /[\p{Cc}'\\\u2028\u2029\uFEFF]/gu;
/** Texts without any of those. */
const PLAIN = /^[ -&(-[\]-~\u00A0-\u2027\u202A-\uFEFE\uFF00-\uFFFF]*$/;

function cypherText(text: string): string {
  return PLAIN.test(text) ? `'${text}'` : `'${text.replace(UNSAFE, escaped)}'`;
}

function escaped(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
