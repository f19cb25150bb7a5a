/** The sources of an entry's attributes: one described the entity first, and others may have added attributes that it did not give. */

/** The source of each attribute that came from another source than the first, by name. */
export type AttributeSources = Readonly<Record<string, string>>;

/** The same for every entry whose attributes all come from the first source. */
export const NO_OTHER_SOURCES: AttributeSources = {};

/** Who described an entity first, and who added which attributes. */
export interface DescribedEntry {
  /** Null if no source was named. */
  readonly describedBy: string | null;
  readonly attributeSources: AttributeSources;
}

/** The source that gave the attribute first; null if it was not named. */
export function attributeSource({ describedBy, attributeSources }: DescribedEntry, name: string): string | null {
  return attributeSources[name] ?? describedBy;
}

/** As stored: a text `founded source:x` for each attribute; null if there are none. */
export function storedAttributeSources(sources: AttributeSources): readonly string[] | null {
  const stored = Object.entries(sources).map(([name, source]) => `${name} ${source}`);
  return stored.length === 0 ? null : stored.sort();
}

/** The sources among the stored properties of an entry. */
export function readAttributeSources(stored: Readonly<Record<string, unknown>>): AttributeSources {
  const texts = stored['attributeSources'] as readonly string[] | null | undefined;
  if (texts == null) return NO_OTHER_SOURCES;
  return Object.fromEntries(texts.map((text) => text.split(' ', 2) as [string, string]));
}
