/** The properties of a row without those that it leaves empty. */
import type { Properties } from '../../model/fact';

export function present(properties: Readonly<Record<string, Properties[string] | null | undefined>>): Properties {
  return Object.fromEntries(Object.entries(properties).filter((entry) => isPresent(entry[1]))) as Properties;
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
