/** The field for a property of an entity or a tie, chosen by the type of the property. */
import type { PropertyType } from '../../documents/generated/shapes';
import { codeWords } from '../../facts/code-words';
import { editing } from '../../words/en/editing';
import { type FieldShape, parseIds, readValue, type Values } from './values';

const ACTORS = ['State', 'Organisation', 'Person'];
const REFERENCES: Readonly<Record<string, 'entity' | 'entities'>> = { voice: 'entity', onBehalfOf: 'entity', alsoAccreditedTo: 'entities' };
const LONG = new Set(['note', 'paraphrase', 'text', 'citation', 'why']);

/** `prefix` keeps the field names of several entities in one form distinct. */
export function propertyField(property: string, type: PropertyType, prefix: string): FieldShape {
  const shape = { name: `${prefix}${property}`, label: editing.properties[property] ?? property };
  const reference = REFERENCES[property];
  if (reference) return { ...shape, kind: reference, kinds: ACTORS };
  if (typeof type !== 'string') return { ...shape, kind: 'choice', none: editing.nothing, choices: type.map(toChoice) };
  switch (type) {
    case 'edtf':
      return { ...shape, kind: 'date', hint: editing.dates.hint };
    case 'int':
    case 'float':
      return { ...shape, kind: 'number' };
    case 'strings':
      return { ...shape, kind: 'list', hint: editing.hints.list };
    case 'boolean':
      return {
        ...shape,
        kind: 'choice',
        none: editing.nothing,
        choices: (['true', 'false'] as const).map((value) => ({ value, label: editing.yesNo[value] })),
      };
    case 'point':
      return { ...shape, kind: 'text', hint: editing.hints.point };
    default:
      return { ...shape, kind: LONG.has(property) ? 'long' : 'text' };
  }
}

const toChoice = (value: string) => ({ value, label: value.length === 1 ? value : (codeWords(value) ?? value) });

/** The text of the field, split into the values of the property. */
export function readParts(field: FieldShape, values: Values): string[] {
  const text = readValue(values, field.name);
  if (text === '') return [];
  if (field.kind === 'entities') return parseIds(text);
  return field.kind === 'list'
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [text];
}

/** The values of a property, as a fact holds them. */
export function parseValue(type: PropertyType, parts: readonly string[]): unknown {
  const [text = ''] = parts;
  if (type === 'strings') return parts;
  if (type === 'int' || type === 'float') return Number(text);
  if (type === 'boolean') return text === 'true';
  if (type !== 'point') return text;
  const [latitude, longitude] = text.split(/[\s,;]+/).map(Number);
  return { latitude, longitude };
}

/** The value of the field, as a reader sees it. */
export function formatValue(field: FieldShape, values: Values): string {
  const text = readValue(values, field.name);
  if (text === '') return field.none ?? editing.nothing;
  if (field.kind === 'entity' || field.kind === 'entities')
    return parseIds(text)
      .map((id) => values[`@${id}`] ?? id)
      .join(', ');
  return field.choices?.find(({ value }) => value === text)?.label ?? text;
}
