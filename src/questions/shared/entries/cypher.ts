/** Former entries: what was recorded of an entity before its last change. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { readNumber, readProperties, type StoredProperties, toInteger } from '../../../database/stored-values';
import { entityKindOfId } from '../../../domain/entity-kinds';
import type { Properties } from '../../../model/fact';
import { recordedUnderLens } from '../cypher/lens-predicate';

/** Whether the entry of the node is later than recording `seq`; `entryFrom` is the property of the node. */
export function isLaterEntry(entryFrom: unknown, seq: number): boolean {
  return entryFrom !== null && entryFrom !== undefined && readNumber(entryFrom) > seq;
}

/** Rows for `readFormerEntry`: for each id whose entry was changed after recording `seq`, the entry as it was at that recording. */
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
 * The node that holds the entry of `variable` at the lens's recording: the node itself, or the former entry if a later recording changed
 * the node.
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

/**
 * Binds `entity` to the entities whose entry at the lens's recording is found by a full-text index of former entries. Also binds the
 * `score` of each.
 */
export function foundByFormer(index: 'former_entry_text' | 'former_entry_codes', parameter: string, entity: string): string {
  return `CALL db.index.fulltext.queryNodes('${index}', $${parameter}) YIELD node AS former, score
  WHERE ${recordedUnderLens('former')}
  MATCH (${entity}:Entity {id: former.id})`;
}
