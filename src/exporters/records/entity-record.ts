/** Entities, and the sources among them, as records. */
import { ENTITY_KINDS, entityKind, type PropertyType } from '../../model/entity-kinds';
import type { Properties, PropertyValue } from '../../model/fact';
import type { Attributes, EntityRecord, SourceRecord } from '../records';
import { eachNameOnce } from './each-name-once';

/** The record of an entity; `properties` are its own, in any order. */
export function entityRecord(id: string, label: string, properties: Properties): EntityRecord {
  return { record: 'entity', key: id, attributes: { kind: label, ...namedFirst(id, label, properties) } };
}

/** The record of a source that spoke. */
export function sourceRecord(id: string, properties: Properties): SourceRecord {
  return { record: 'source', key: id, attributes: namedFirst(id, 'Source', properties) };
}

/** The kind of an entity; a source that spoke is one of the kind Source. */
export function kindOf(record: EntityRecord | SourceRecord): string {
  return record.record === 'entity' ? record.attributes.kind : 'Source';
}

/** Properties in the model's order; `kind` is the label's name in exports, so a kind of its own is `subkind`. An entity without a name is called by its id. */
function namedFirst(id: string, label: string, properties: Properties): Attributes & { readonly name: string } {
  const attributes: Record<string, PropertyValue> = {};
  for (const property of Object.keys(entityKind(label)?.properties ?? {})) {
    const value = properties[property];
    if (value !== undefined && value !== null) attributes[attributeOf(property)] = value;
  }
  return { name: id, ...attributes };
}

/** What formats declare that declare before they write: an attribute and what it holds. */
export interface EntityAttribute {
  readonly name: string;
  readonly type: PropertyType;
}

/** The attributes that entities of these kinds can have, in the model's order; a point is two numbers. */
export function attributesOfKinds(kinds: readonly string[]): readonly EntityAttribute[] {
  const all = ENTITY_KINDS.filter(({ label }) => kinds.includes(label)).flatMap(({ properties }) => Object.entries(properties));
  return eachNameOnce(all.flatMap(([name, type]) => (type === 'point' ? POINT : [{ name: attributeOf(name), type }])));
}

const POINT: readonly EntityAttribute[] = [
  { name: 'latitude', type: 'float' },
  { name: 'longitude', type: 'float' },
];

/** The name under which a property of an entity is exported. */
export function attributeOf(property: string): string {
  return property === 'kind' ? 'subkind' : property;
}
