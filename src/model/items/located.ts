/** Values with their source location: `line` is a line of a YAML file, or a number that identifies a path in an input. */

export interface LocatedScalar {
  readonly kind: 'scalar';
  readonly line: number;
  readonly value: string | number | boolean | null;
}
export interface LocatedList {
  readonly kind: 'list';
  readonly line: number;
  readonly items: readonly Located[];
}
export interface LocatedMap {
  readonly kind: 'map';
  readonly line: number;
  readonly entries: ReadonlyMap<string, LocatedEntry>;
}
/** One `key: value`, and the line of its key. */
export interface LocatedEntry {
  readonly line: number;
  readonly value: Located;
}
export type Located = LocatedScalar | LocatedList | LocatedMap;

/** The value without its lines. */
export function toPlain(located: Located): unknown {
  switch (located.kind) {
    case 'scalar':
      return located.value;
    case 'list':
      return located.items.map(toPlain);
    case 'map':
      return Object.fromEntries([...located.entries].map(([key, entry]) => [key, toPlain(entry.value)]));
  }
}

/** The value as a message describes it: `a list`, `"text"`, `12`. */
export function describeLocated(located: Located): string {
  if (located.kind !== 'scalar') return `a ${located.kind}`;
  return located.value === null ? 'nothing' : JSON.stringify(located.value);
}

/** The map's value under the key if it is a text, else null. */
export function textAt(map: LocatedMap, key: string): string | null {
  const value = map.entries.get(key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : null;
}
