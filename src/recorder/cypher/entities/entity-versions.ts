/** The recorded versions of an entity, from its first recording to the newest. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { readNumber, readProperties, type StoredProperties } from '../../../database/stored-values';
import { entityKindOfId } from '../../../domain/entity-kinds';
import { type DescribedEntry, readAttributeSources } from '../../../model/attribute-sources';
import type { Properties } from '../../../model/fact';

/** An entity as it was after one recording. */
export interface EntityVersion extends DescribedEntry {
  /** The entity's id and the number of that recording. */
  readonly id: string;
  readonly recordedFrom: number;
  readonly properties: Properties;
  /** Values that an editor had removed by then. */
  readonly removed: readonly string[];
}

/** Rows for `readEntityVersion`, in no order; the changes of an open recording are not included. */
export function versionsOfEntity(entity: string): CypherQuery {
  return {
    cypher: `MATCH (l:Ledger {id: 'ledger'})
MATCH (e:Entity {id: $entity}) USING INDEX e:Entity(id)
WHERE e.recordedFrom <= l.last
RETURN properties(e) AS entity, coalesce(e.entryFrom, e.recordedFrom) AS recordedFrom
UNION ALL
MATCH (f:FormerEntry {id: $entity}) USING INDEX f:FormerEntry(id)
RETURN properties(f) AS entity, f.recordedFrom AS recordedFrom`,
    params: { entity },
  };
}

export function readEntityVersion(row: Row): EntityVersion {
  const entity = row['entity'] as StoredProperties;
  const id = entity['id'] as string;
  const recordedFrom = readNumber(row['recordedFrom']);
  const properties = readProperties(entity, entityKindOfId(id)?.properties ?? {});
  return {
    id: `${id}#${recordedFrom}`,
    recordedFrom,
    properties,
    removed: (entity['removedValues'] ?? []) as readonly string[],
    describedBy: (entity['describedBy'] ?? null) as string | null,
    attributeSources: readAttributeSources(entity),
  };
}
