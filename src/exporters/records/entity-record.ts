/** Entities, and the sources among them, as records. */
import { entityKind } from '../../model/entity-kinds';
import type { Properties, PropertyValue } from '../../model/fact';
import type { Attributes, EntityRecord, SourceRecord } from '../records';

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

/** The name under which a property of an entity is exported. */
export function attributeOf(property: string): string {
  return property === 'kind' ? 'subkind' : property;
}
