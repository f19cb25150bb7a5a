/** Values as Cypher literals. Every unsafe character is escaped, so that no reader of the script can misread it. */
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

/** An integer without a decimal point would be stored as another type. */
function decimal(value: number): string {
  const text = String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** Control characters, quotes, backslashes, line ends, and characters that some editors drop: many programs can open and save a script. */
const UNSAFE = /[\p{Cc}'\\\u2028\u2029\uFEFF]/gu;
/** Texts without any of those characters. */
const PLAIN = /^[ -&(-[\]-~\u00A0-\u2027\u202A-\uFEFE\uFF00-\uFFFF]*$/;

function cypherText(text: string): string {
  return PLAIN.test(text) ? `'${text}'` : `'${text.replace(UNSAFE, escaped)}'`;
}

function escaped(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`;
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
