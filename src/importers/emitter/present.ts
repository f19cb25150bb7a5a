/** Properties as a row tells them: what it leaves empty is not told. */
import type { Properties } from '../../model/fact';

export function present(properties: Readonly<Record<string, Properties[string] | null | undefined>>): Properties {
  return Object.fromEntries(Object.entries(properties).filter((entry) => isPresent(entry[1]))) as Properties;
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}
