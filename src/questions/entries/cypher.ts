/** Entries as they were: what was recorded of an entity at a recording before the last one that changed it. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { readNumber, readProperties, type StoredProperties, whole } from '../../database/stored-values';
import { entityKindOfId } from '../../model/entity-kinds';
import type { Properties } from '../../model/fact';

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
    params: { ids, seq: whole(seq) },
  };
}

export function readFormerEntry(row: Row): readonly [id: string, properties: Properties] {
  const entry = row['entry'] as StoredProperties;
  const id = entry['id'] as string;
  return [id, readProperties(entry, entityKindOfId(id)?.properties ?? {})];
}

/**
 * The node that holds the entry of `variable` at the lens's recording: the node itself, or the former entry where a later recording has changed it.
 * The statement takes `lensParams` under that name.
 */
export function entryAt(variable: string, name = 'lens'): string {
  return `coalesce(head(COLLECT {
  WITH ${variable} WHERE ${variable}.entryFrom > $${name}.knownAt
  MATCH (former:FormerEntry {id: ${variable}.id})
  WHERE former.recordedFrom <= $${name}.knownAt AND former.recordedTo > $${name}.knownAt
  RETURN former
}), ${variable})`;
}
