/** Builds the records of entities and sources. */

import { ENTITY_KINDS, entityKind, type PropertyType } from '../../domain/entity-kinds';
import { knownTieType } from '../../domain/tie-types';
import { DESCRIBED_BY } from '../../model/description';
import type { Properties, PropertyValue } from '../../model/fact';
import type { ExportAbout } from '../exporter';
import type { Attributes, EntityRecord, SourceRecord } from '../records';
import { uniqueByName } from './unique-by-name';

/** The name that a source gives an entity on the day of the lens. */
interface NameOfDay {
  readonly name: string;
  readonly sourceId: string;
}

/** The record of an entity; `properties` are its own, in any order. */
export function entityRecord(id: string, label: string, properties: Properties, named: NameOfDay | null = null): EntityRecord {
  const attributes = namedFirst(id, label, properties);
  if (!named) return { record: 'entity', key: id, attributes: { kind: label, ...attributes } };
  const { name: entry, ...rest } = attributes;
  const names = named.name === entry ? { name: entry } : { name: named.name, entryName: entry };
  return { record: 'entity', key: id, attributes: { kind: label, ...names, ...rest }, namedBy: named.sourceId };
}

/** The record of a source of the export's assertions. */
export function sourceRecord(id: string, properties: Properties): SourceRecord {
  return { record: 'source', key: id, attributes: namedFirst(id, 'Source', properties) };
}

/** The kind of an entity; a source record has the kind Source. */
export function readKind(record: EntityRecord | SourceRecord): string {
  return record.record === 'entity' ? record.attributes.kind : 'Source';
}

/**
 * Properties in the model's order. In exports `kind` is the label, so an entity's own kind becomes `subkind`. The name of an entity without
 * one is its id.
 */
function namedFirst(id: string, label: string, properties: Properties): Attributes & { readonly name: string } {
  const attributes: Record<string, PropertyValue> = {};
  for (const property of Object.keys(entityKind(label)?.properties ?? {})) {
    const value = properties[property];
    if (value !== undefined && value !== null) attributes[toAttributeName(property)] = value;
  }
  return { name: id, ...attributes };
}

/** An attribute and its type, for formats that declare attributes before they write. */
export interface EntityAttribute {
  readonly name: string;
  readonly type: PropertyType;
}

/** The attribute with the name of an entity's entry, present if a source gives the entity another name for the day of the lens. */
export const ENTRY_NAME: EntityAttribute = { name: 'entryName', type: 'string' };

/** Whether any of the entities can have `entryName`: only with a day in the lens, and only for kinds that sources describe. */
export function canHaveEntryName({ kinds, lens }: Pick<ExportAbout, 'kinds' | 'lens'>): boolean {
  return lens.validAt !== null && kinds.some((kind) => DESCRIBED.includes(kind));
}

const DESCRIBED = knownTieType(DESCRIBED_BY).subjects;

/** The attributes that the entities of an export can have. */
export function attributesOfEntities(about: Pick<ExportAbout, 'kinds' | 'lens'>): readonly EntityAttribute[] {
  return [...(canHaveEntryName(about) ? [ENTRY_NAME] : []), ...attributesOfKinds(about.kinds)];
}

/** The properties that entities of these kinds can have, in the model's order; a point becomes two numbers. */
export function attributesOfKinds(kinds: readonly string[]): readonly EntityAttribute[] {
  const all = ENTITY_KINDS.filter(({ label }) => kinds.includes(label)).flatMap(({ properties }) => Object.entries(properties));
  return uniqueByName(all.flatMap(([name, type]) => (type === 'point' ? POINT : [{ name: toAttributeName(name), type }])));
}

const POINT: readonly EntityAttribute[] = [
  { name: 'latitude', type: 'float' },
  { name: 'longitude', type: 'float' },
];

/** The name under which a property of an entity is exported. */
export function toAttributeName(property: string): string {
  return property === 'kind' ? 'subkind' : property;
}
