/** Entries as they were: what was recorded of an entity at a recording before the last one that changed it. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { readNumber, readProperties, type StoredProperties, toInteger } from '../../../database/stored-values';
import { entityKindOfId } from '../../../model/entity-kinds';
import type { Properties } from '../../../model/fact';
import { recordedUnderLens } from '../cypher/lens-predicate';

/** Whether the entry of the node is a later one than that of the recording; `entryFrom` is as the node holds it. */
export function isLaterEntry(entryFrom: unknown, seq: number): boolean {
  return entryFrom !== null && entryFrom !== undefined && readNumber(entryFrom) > seq;
}

/** Rows for `readFormerEntry`: of those of the ids of which the entry was changed after recording `seq`, the one of that recording. */
export function formerEntries(ids: readonly string[], seq: number): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (f:FormerEntry {id: id}) USING INDEX f:FormerEntry(id)
WHERE f.recordedFrom <= $seq AND f.recordedTo > $seq
RETURN properties(f) AS entry`,
    params: { ids, seq: toInteger(seq) },
  };
}

export function readFormerEntry(row: Row): readonly [id: string, properties: Properties] {
  const entry = row['entry'] as StoredProperties;
  const id = entry['id'] as string;
  return [id, readProperties(entry, entityKindOfId(id)?.properties ?? {})];
}

/**
 * The node that holds the entry of `variable` at the lens's recording: the node itself, or the former entry if a later recording has changed it.
 * The statement takes `lensParams`.
 */
export function entryAt(variable: string): string {
  return `coalesce(head(COLLECT {
  WITH ${variable} WHERE ${variable}.entryFrom > $lens.knownAt
  MATCH (former:FormerEntry {id: ${variable}.id})
  WHERE ${recordedUnderLens('former')}
  RETURN former
}), ${variable})`;
}

/** Binds `entity` to the entities whose entry at the lens's recording is found by a full-text index of former entries, each with its `score`. */
export function foundByFormer(index: 'former_entry_text' | 'former_entry_codes', parameter: string, entity: string): string {
  return `CALL db.index.fulltext.queryNodes('${index}', $${parameter}) YIELD node AS former, score
  WHERE ${recordedUnderLens('former')}
  MATCH (${entity}:Entity {id: former.id})`;
}
