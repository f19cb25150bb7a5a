/** The catalogue of entities: new facts add to what is known, and nothing is silently overwritten. */

import { entityKind } from '../domain/entity-kinds';
import { InvalidFact, type Problem } from '../errors';
import { canonicalProperties } from './assertion-version';
import { readEdtfDate } from './edtf-date';
import type { EntityFact, Properties, PropertyValue, SourceLocation } from './fact';
import { buildSearchText } from './search-text';

/**
 * What a fact's different value for an attribute means. OWN: it comes from the source that gave the attribute first, and replaces the
 * value. OTHER: it comes from another source, and is a second description. NEITHER: no source is named, or nothing may be replaced.
 */
export type Turn = 'OWN' | 'OTHER' | 'NEITHER';

/** An entity's entry during a recording. */
export interface EntryCourse {
  /** The entry before the recording; null for an entity that this recording creates. */
  readonly base: Properties | null;
  /** The entry with the changes of this recording so far. */
  readonly current: Properties;
  /** Who may say something else of an attribute: the source that gave it first changes the value, any other has a value of its own. */
  readonly turn: (name: string) => Turn;
  /** Whether a source describes the entity beside its entry: then values that agree are listed too. */
  readonly described?: boolean;
  /** Values that an editor removed, in the form of `valuesRemoved`: files cannot add them again. */
  readonly removed?: ReadonlySet<string>;
}

/** An attribute value, or an item of a list, as one text. */
const formatValue = (name: string, value: unknown): string => `${name}=${canonical(value)}`;

/** The values and list items that are in `before` but not in `after`. */
export function valuesRemoved(before: Properties, after: Properties): string[] {
  const listValues = (properties: Properties) =>
    Object.entries(properties).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => formatValue(name, one)));
  const kept = new Set(listValues(after));
  return listValues(before).filter((value) => !kept.has(value));
}

/** The result of adding a fact to an entry. */
export interface EntryRevision {
  readonly properties: Properties;
  /** Whether the fact changes it. */
  readonly changed: boolean;
  /** Whether all values of the fact were known before the recording. */
  readonly known: boolean;
  /** Values of the fact that differ from the entry and are left out; the entry's values are kept. */
  readonly disagreements: readonly Problem[];
  /** Single values that the fact's source gives beside another source's: those that differ from the entry, and those that agree with it. */
  readonly others: readonly OtherValue[];
  /** Attributes with a single value that had none before the fact. */
  readonly filled: readonly string[];
}

/** What another source says about an attribute that has a value in the entry. */
export interface OtherValue {
  readonly name: string;
  readonly value: PropertyValue;
  /** How it differs from the entry; null if it agrees. */
  readonly difference: Problem | null;
}

/**
 * Adds a fact to what is known of the entity: lists are united, missing properties are filled, and a different value of another source is
 * its own.
 * @throws InvalidFact when one recording gives two values for one property, and not from two sources.
 */
export function reviseEntry(course: EntryCourse, fact: EntityFact): EntryRevision {
  const { base, current, turn, described = false, removed = NONE_REMOVED } = course;
  const draft: RevisionDraft = { properties: { ...current }, disagreements: [], others: [], filled: [] };
  let known = base !== null;
  for (const [name, value] of withoutRemoved(fact, removed, draft.disagreements)) {
    if (!includesValue(base?.[name], value)) known = false;
    const existing = current[name];
    if (existing === undefined) {
      draft.properties[name] = value;
      if (!Array.isArray(value)) draft.filled.push(name);
    } else if (!includesValue(existing, value)) addDifferent(course, fact, { name, existing, value }, draft);
    else if (described && !Array.isArray(value) && turn(name) === 'OTHER') draft.others.push({ name, value, difference: null });
  }
  return { ...draft, changed: !isSameValue(draft.properties, current), known };
}

type RevisionDraft = {
  properties: Record<string, PropertyValue>;
  disagreements: Problem[];
  others: OtherValue[];
  filled: string[];
};

/** A value of a fact and the entry's, which differ. */
interface Different {
  readonly name: string;
  readonly existing: PropertyValue;
  readonly value: PropertyValue;
}

/** Lists are united; of a single value, it depends on its source. */
function addDifferent({ base, turn }: EntryCourse, fact: EntityFact, different: Different, draft: RevisionDraft): void {
  const { name, existing, value } = different;
  if (Array.isArray(value) && Array.isArray(existing)) {
    draft.properties[name] = [...new Set([...existing, ...value])].sort();
    return;
  }
  const whose = turn(name);
  const difference = { where: fact.place, what: describeKeptValue(fact.id, name, existing, value) };
  if (whose === 'OTHER') draft.others.push({ name, value, difference });
  else if (!isSameValue(existing, base?.[name]))
    throw new InvalidFact([{ where: fact.place, what: describeTwoValues(fact.id, name, existing, value) }]);
  else if (whose === 'OWN') draft.properties[name] = value;
  else draft.disagreements.push(difference);
}

const NONE_REMOVED: ReadonlySet<string> = new Set();

/** The fact's values without those that an editor removed; each attribute that loses a value is reported as a disagreement. */
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

/** Whether two values are the same. */
export function isSameValue(a: unknown, b: unknown): boolean {
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
 * Properties derived from the recorded ones for search: first and last day of each date, and the text for full-text search.
 * @throws InvalidFact at the place for an impossible date.
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
