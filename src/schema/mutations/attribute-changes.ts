/** Attributes as an editor changes them: the values are texts, in the form that answers use. */
import type { PropertyType } from '../../domain/entity-kinds';
import type { PropertyValue } from '../../model/fact';

export interface AttributeChange {
  readonly name: string;
  readonly values?: readonly string[] | null;
}

/** The new values by name; null for attributes that are removed. */
export function changedAttributes(
  changes: readonly AttributeChange[],
  types: Readonly<Record<string, PropertyType>>,
): Record<string, PropertyValue | null> {
  return Object.fromEntries(changes.map(({ name, values }) => [name, written(values ?? [], types[name])]));
}

/** A written value, converted to the type of its property. A value that does not fit stays a text, and the rules refuse it. */
function written(values: readonly string[], type: PropertyType | undefined): PropertyValue | null {
  const [text] = values;
  if (text === undefined) return null;
  if (type === 'point' && values.length === 2) return { latitude: Number(text), longitude: Number(values[1]) };
  if (type === 'strings' || values.length > 1) return values;
  if (type === 'int' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'float' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
