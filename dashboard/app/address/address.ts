/** Reads and writes the query part of the address: readable text values in a fixed order. Also drops what no rule accepts. */

const VERSION = '1';

/** Reads the text after the "?". If a parameter occurs twice, the first one counts. */
export function readAddress(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    if (name !== 'v' && value !== '' && !(name in found)) found[name] = value;
  }
  return found;
}

/** Writes parameters sorted by name. The characters ":" and "," stay readable, since ids, dates and lists use them. */
export function writeAddress(parameters: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  if (given.length === 0) return '';
  const parts = given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}=${encodeValue(value)}`);
  return `?${[`v=${VERSION}`, ...parts].join('&')}`;
}

const encodeValue = (value: string): string => encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2C/g, ',');

/** A rule for one parameter: whether its text is accepted. */
export type Accepts = (value: string) => boolean;

/** The parameters that the rules name and accept. */
export function filterAccepted<Name extends string>(
  raw: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<Name, Accepts>>,
): Partial<Record<Name, string>> {
  const kept: Partial<Record<Name, string>> = {};
  for (const name of Object.keys(rules) as Name[]) {
    const value = raw[name];
    if (typeof value === 'string' && rules[name](value)) kept[name] = value;
  }
  return kept;
}

export const oneOf =
  (values: readonly string[]): Accepts =>
  (value) =>
    values.includes(value);

/** Maximum number of entities that an address can name. */
export const MAX_IDS = 50;

/** Accepts a list of at most `max` ids as the API has them: a kind, a colon, and a text without spaces or commas. */
export const idsUpTo =
  (max: number): Accepts =>
  (value) =>
    value.split(',').length <= max && value.split(',').every((id) => /^[A-Za-z][\w-]*:[^\s,]+$/.test(id));

export const isIds: Accepts = idsUpTo(MAX_IDS);
