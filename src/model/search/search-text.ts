/** Names as they are searched: in every spelling told, and in plain Latin letters, without capitals. */
import anyAscii from 'any-ascii';
import type { Properties } from '../fact';

/** The properties that hold names of a thing. */
const NAMES = ['name', 'aliases', 'officialName', 'abbreviation', 'shortTitle', 'givenName', 'familyName'] as const;

/** A text as it is compared in search: transliterated to plain Latin letters, lower-case. */
export function asSearched(text: string): string {
  return anyAscii(text).toLowerCase().trim();
}

/** Every name of an entity as searched, each once, one a line; also as written where that differs. */
export function searchTextOf(properties: Properties): string {
  const names = NAMES.flatMap((name) => properties[name] ?? []).filter((value): value is string => typeof value === 'string');
  return [...new Set(names.flatMap((name) => [asSearched(name), name.toLowerCase()]))].sort().join('\n');
}
