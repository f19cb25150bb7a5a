/**
 * Writes entities: new ones at once (no lens shows them before their recording is complete); changes of older ones as amendments until
 * then.
 */
import type { CypherQuery } from '../../../database/cypher-query';
import { type StoredProperties, storedProperties, toInteger } from '../../../database/stored-values';
import { type EntityKind, listLabels } from '../../../domain/entity-kinds';
import { type AttributeSources, storedAttributeSources } from '../../../model/attribute-sources';
import type { Properties } from '../../../model/fact';

/** An entity's entry to be stored: its own properties, and those derived from them. */
export interface Entry {
  readonly id: string;
  readonly kind: EntityKind;
  readonly properties: Properties;
  readonly derived: Readonly<Record<string, string | number>>;
  readonly attributeSources: AttributeSources;
}

function storedEntry({ id, kind, properties, derived, attributeSources }: Entry): StoredProperties {
  const days = Object.entries(derived).map(([name, value]) => [name, typeof value === 'number' ? toInteger(value) : value]);
  const sources = storedAttributeSources(attributeSources);
  return {
    ...storedProperties(properties, kind.properties),
    ...Object.fromEntries(days),
    ...(sources && { attributeSources: sources }),
    id,
  };
}

/** An entry with the source that described the entity first; null if none was named. */
export interface NewEntry extends Entry {
  readonly describedBy: string | null;
}

/** All properties of the node of a new entity. */
export function storedNewEntry(entry: NewEntry, seq: number): StoredProperties {
  return { ...storedEntry(entry), recordedFrom: toInteger(seq), describedBy: entry.describedBy };
}

/** The recordings between which the entity had this entry. */
export interface FormerSpan {
  readonly recordedFrom: number;
  readonly recordedTo: number;
}

/** All properties of the node of a former entry. */
export function storedFormerEntry(entry: NewEntry, { recordedFrom, recordedTo }: FormerSpan): StoredProperties {
  return { ...storedNewEntry(entry, recordedFrom), recordedTo: toInteger(recordedTo) };
}

/** Changes former entries, identified by the recording that replaced them. */
export function updateFormerEntries(entries: readonly (Entry & FormerSpan)[]): CypherQuery {
  return {
    cypher: `UNWIND $rows AS row
MATCH (f:FormerEntry {id: row.id}) USING INDEX f:FormerEntry(id)
WHERE f.recordedTo = row.recordedTo
SET f += row`,
    params: { rows: entries.map((entry) => ({ ...storedEntry(entry), recordedTo: toInteger(entry.recordedTo) })) },
  };
}

/** Creates the entities of one kind that recording `seq` is the first to describe. */
export function createEntities(kind: EntityKind, entries: readonly NewEntry[], seq: number): CypherQuery {
  return {
    cypher: `UNWIND $rows AS row
CREATE (e:${listLabels(kind).join(':')})
SET e = row`,
    params: { rows: entries.map((entry) => storedNewEntry(entry, seq)) },
  };
}

/** Changes entities that the recording under way has created. */
export function updateEntities(entries: readonly Entry[]): CypherQuery {
  return {
    cypher: `UNWIND $rows AS row
MATCH (e:Entity {id: row.id}) USING INDEX e:Entity(id)
SET e += row`,
    params: { rows: entries.map(storedEntry) },
  };
}

/** Prepares changes of entities that earlier recordings created. */
export function amendEntities(entries: readonly Entry[]): CypherQuery {
  return {
    cypher: `UNWIND $rows AS row
MERGE (a:Amendment {id: row.id})
SET a += row`,
    params: { rows: entries.map(storedEntry) },
  };
}

/** Keeps the entry of the node `e` as it was until recording `$seq`. */
const KEEP_FORMER = `CREATE (f:FormerEntry)
SET f = properties(e), f.recordedFrom = coalesce(e.entryFrom, e.recordedFrom), f.recordedTo = $seq, f.entryFrom = null`;

/** Records in the ledger that recording `$seq` changed an entry. */
const NOTE_ENTRIES = "MATCH (l:Ledger {id: 'ledger'}) SET l.entriesFrom = $seq";

/**
 * Replaces the recorded entry of an entity, and stores the removed values that files cannot add again. Recording `seq` is completed in the
 * same transaction.
 */
export function replaceEntity(entry: NewEntry, removedValues: readonly string[], seq: number): CypherQuery {
  return {
    cypher: `MATCH (e:Entity {id: $id}) USING INDEX e:Entity(id)
${KEEP_FORMER}
WITH e, e.recordedFrom AS recordedFrom
SET e = $entry, e.recordedFrom = recordedFrom, e.entryFrom = $seq
WITH count(*) AS replaced
${NOTE_ENTRIES}`,
    params: { id: entry.id, entry: { ...storedEntry(entry), describedBy: entry.describedBy, removedValues }, seq: toInteger(seq) },
  };
}

/** Applies the prepared changes when recording `seq` is completed; the previous entries are kept for lenses of earlier recordings. */
export function applyAmendments(seq: number): CypherQuery {
  return {
    cypher: `MATCH (a:Amendment)
MATCH (e:Entity {id: a.id}) USING INDEX e:Entity(id)
${KEEP_FORMER}
SET e += properties(a), e.entryFrom = $seq
DELETE a
WITH count(*) AS changed WHERE changed > 0
${NOTE_ENTRIES}`,
    params: { seq: toInteger(seq) },
  };
}

/** Records the newest recording that changed an entry. */
export function noteEntriesFrom(seq: number): CypherQuery {
  return { cypher: NOTE_ENTRIES, params: { seq: toInteger(seq) } };
}

/** Drops the prepared changes. */
export function dropAmendments(): CypherQuery {
  return { cypher: 'MATCH (a:Amendment) DELETE a', params: {} };
}

/** Deletes the entities in the list that recording `seq` created; their edges must be deleted before. */
export function undoEntities(ids: readonly string[], seq: number): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (e:Entity {id: id}) USING INDEX e:Entity(id)
WHERE e.recordedFrom = $seq
DELETE e`,
    params: { ids, seq: toInteger(seq) },
  };
}
