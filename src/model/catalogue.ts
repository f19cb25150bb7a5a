/** The catalogue of entities: what is told of one is added to what is known, and nothing is silently overwritten. */
import { InvalidFact, type Problem } from '../errors';
import { canonicalProperties } from './assertion-version';
import { readEdtfDate } from './edtf-date';
import { entityKind } from './entity-kinds';
import type { EntityFact, Properties, PropertyValue, SourceLocation } from './fact';
import { buildSearchText } from './search-text';

/** An entity's entry in the course of a recording. */
export interface EntryCourse {
  /** As it stood before the recording; null for an entity that this recording makes. */
  readonly base: Properties | null;
  /** As this recording has it so far. */
  readonly current: Properties;
  /** Whether the fact is of the source that described the entity first: then another value is an edit, and holds. */
  readonly owned: boolean;
  /** Values that an editor removed, as `valuesRemoved` gives them: files cannot add them again. */
  readonly removed?: ReadonlySet<string>;
}

/** A value of an attribute, or an item of its list, as one text. */
const formatValue = (name: string, value: unknown): string => `${name}=${canonical(value)}`;

/** The values, and items of lists, that are in one entry and not in another. */
export function valuesRemoved(before: Properties, after: Properties): string[] {
  const listValues = (properties: Properties) =>
    Object.entries(properties).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => formatValue(name, one)));
  const kept = new Set(listValues(after));
  return listValues(before).filter((value) => !kept.has(value));
}

/** What an entry becomes. */
export interface EntryRevision {
  readonly properties: Properties;
  /** Whether it changes with this fact. */
  readonly changed: boolean;
  /** Whether all that the fact tells was known before the recording. */
  readonly known: boolean;
  /** What was told otherwise than it stands; what stands is kept. */
  readonly disagreements: readonly Problem[];
}

/**
 * Adds a fact to what is known of the entity: lists are united, empty properties filled; a value told otherwise than it stands is a disagreement.
 * @throws InvalidFact when one recording tells two values of one property.
 */
export function reviseEntry({ base, current, owned, removed = NONE_REMOVED }: EntryCourse, fact: EntityFact): EntryRevision {
  const properties: Record<string, PropertyValue> = { ...current };
  const disagreements: Problem[] = [];
  let known = base !== null;
  for (const [name, value] of withoutRemoved(fact, removed, disagreements)) {
    const before = base?.[name];
    if (!includesValue(before, value)) known = false;
    const existing = current[name];
    if (includesValue(existing, value)) continue;
    if (existing === undefined) properties[name] = value;
    else if (Array.isArray(value) && Array.isArray(existing)) properties[name] = [...new Set([...existing, ...value])].sort();
    else if (!isSameValue(existing, before))
      throw new InvalidFact([{ where: fact.place, what: describeTwoValues(fact.id, name, existing, value) }]);
    else if (owned) properties[name] = value;
    else disagreements.push({ where: fact.place, what: describeKeptValue(fact.id, name, existing, value) });
  }
  return { properties, changed: !isSameValue(properties, current), known, disagreements };
}

const NONE_REMOVED: ReadonlySet<string> = new Set();

/** The fact's values without those that an editor removed; each attribute that loses something is a disagreement. */
function withoutRemoved(fact: EntityFact, removed: ReadonlySet<string>, disagreements: Problem[]): [string, PropertyValue][] {
  const values = Object.entries(canonicalProperties(fact.properties));
  // Nearly all entities: an import has millions of facts.
  if (removed.size === 0) return values;
  return values.flatMap(([name, value]): [string, PropertyValue][] => {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const kept = items.filter((item) => !removed.has(formatValue(name, item)));
    if (kept.length === items.length) return [[name, value]];
    disagreements.push({ where: fact.place, what: describeRemoval(fact.id, name, value) });
    return kept.length === 0 ? [] : [[name, kept as readonly string[]]];
  });
}

function describeRemoval(id: string, name: string, value: PropertyValue): string {
  return `"${id}" has ${name} ${JSON.stringify(value)} here, of which an editor has removed something. It stays removed.`;
}

function includesValue(existing: PropertyValue | undefined, value: PropertyValue): boolean {
  if (Array.isArray(existing) && Array.isArray(value)) return value.every((item) => existing.includes(item));
  return isSameValue(existing, value);
}

function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && canonical(a) === canonical(b));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner,
  );
}

function describeTwoValues(id: string, name: string, existing: PropertyValue, value: PropertyValue): string {
  return `"${id}" has ${name} ${JSON.stringify(existing)} and ${JSON.stringify(value)} in one recording. Accepted: one value.`;
}

function describeKeptValue(id: string, name: string, existing: PropertyValue, value: PropertyValue): string {
  return `"${id}" has ${name} ${JSON.stringify(existing)} in the catalogue, not ${JSON.stringify(value)}. The catalogue's is kept.`;
}

/**
 * What is kept beside the told properties so that they can be searched: first and last day of each date, and the text for full-text search.
 * @throws InvalidFact at the place for a date that cannot be.
 */
export function derivedProperties(label: string, properties: Properties, place: SourceLocation): Readonly<Record<string, string | number>> {
  const derived: Record<string, string | number> = { searchText: buildSearchText(properties) };
  for (const [name, type] of Object.entries(entityKind(label)?.properties ?? {})) {
    const text = properties[name];
    if (type !== 'edtf' || typeof text !== 'string') continue;
    try {
      const { earliest, latest } = readEdtfDate(text);
      derived[`${name}Earliest`] = earliest;
      derived[`${name}Latest`] = latest;
    } catch (error) {
      throw new InvalidFact([{ where: place, what: `${name}: ${(error as Error).message}` }], { cause: error });
    }
  }
  return derived;
}
