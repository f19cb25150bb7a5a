/** The catalogue of entities: what is told of one is added to what is known, and nothing is silently overwritten. */
import { InvalidFact, type Problem } from '../errors';
import { canonicalProperties } from './assertion-version';
import { readEdtfDate } from './edtf-date';
import { entityKind } from './entity-kinds';
import type { EntityFact, Place, Properties, PropertyValue } from './fact';
import { searchTextOf } from './search-text';

/** An entity's entry in the course of a recording. */
export interface EntryCourse {
  /** As it stood before the recording; null for an entity that this recording makes. */
  readonly base: Properties | null;
  /** As this recording has it so far. */
  readonly current: Properties;
  /** Whether the fact is of the source that described the entity first: then another value is an edit, and holds. */
  readonly owned: boolean;
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
export function reviseEntry({ base, current, owned }: EntryCourse, fact: EntityFact): EntryRevision {
  const properties: Record<string, PropertyValue> = { ...current };
  const disagreements: Problem[] = [];
  let known = base !== null;
  for (const [name, told] of Object.entries(canonicalProperties(fact.properties))) {
    const before = base?.[name];
    if (!includes(before, told)) known = false;
    const stands = current[name];
    if (includes(stands, told)) continue;
    if (stands === undefined) properties[name] = told;
    else if (Array.isArray(told) && Array.isArray(stands)) properties[name] = [...new Set([...stands, ...told])].sort();
    else if (!same(stands, before)) throw new InvalidFact([{ where: fact.place, what: toldTwice(fact.id, name, stands, told) }]);
    else if (owned) properties[name] = told;
    else disagreements.push({ where: fact.place, what: keptAgainst(fact.id, name, stands, told) });
  }
  return { properties, changed: !same(properties, current), known, disagreements };
}

function includes(stands: PropertyValue | undefined, told: PropertyValue): boolean {
  if (Array.isArray(stands) && Array.isArray(told)) return told.every((item) => stands.includes(item));
  return same(stands, told);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && canonical(a) === canonical(b));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner,
  );
}

function toldTwice(id: string, name: string, stands: PropertyValue, told: PropertyValue): string {
  return `"${id}" has ${name} ${JSON.stringify(stands)} and ${JSON.stringify(told)} in one recording. Accepted: one value.`;
}

function keptAgainst(id: string, name: string, stands: PropertyValue, told: PropertyValue): string {
  return `"${id}" has ${name} ${JSON.stringify(stands)} in the catalogue, not ${JSON.stringify(told)}. The catalogue's is kept.`;
}

/**
 * What is kept beside the told properties so that they can be searched: first and last day of each date, and the text for full-text search.
 * @throws InvalidFact at the place for a date that cannot be.
 */
export function derivedProperties(label: string, properties: Properties, place: Place): Readonly<Record<string, string | number>> {
  const derived: Record<string, string | number> = { searchText: searchTextOf(properties) };
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
