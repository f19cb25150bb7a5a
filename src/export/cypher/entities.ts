/** Entities for an export, in the order of their ids. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { readProperties, type StoredProperties } from '../../database/stored-values';
import { entityKindOfId } from '../../model/entity-kinds';
import type { Properties } from '../../model/fact';
import type { Lens } from '../../model/lens';
import { entryAt } from '../../questions/entries/cypher';
import { lensParams, nodeUnderLens } from '../../questions/shared/cypher/lens-predicate';

/** An entity as exported. */
export interface ExportedEntity {
  readonly id: string;
  readonly label: string;
  readonly properties: Properties;
}

/** Rows for `readExportedEntity`: all that the lens knows, of these kinds (null: of all); the index gives the order. */
export function entitiesInOrder(lens: Lens, kinds: readonly string[] | null): CypherQuery {
  const ofKinds = kinds ? ` AND (${kinds.map((kind) => `n:${kind}`).join(' OR ')})` : '';
  return {
    cypher: `MATCH (n:Entity) USING INDEX n:Entity(id)
WHERE n.id >= '' AND ${nodeUnderLens('n')}${ofKinds}
RETURN properties(${entryAt('n')}) AS entity ORDER BY n.id`,
    params: lensParams(lens),
  };
}

/** Rows for `readExportedEntity`, in no order: those of the ids that the lens knows. */
export function entitiesOfIds(ids: readonly string[], lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
RETURN properties(${entryAt('n')}) AS entity`,
    params: { ids, ...lensParams(lens) },
  };
}

export function readExportedEntity(row: Row): ExportedEntity {
  const entity = row['entity'] as StoredProperties;
  const id = entity['id'] as string;
  const kind = entityKindOfId(id);
  return { id, label: kind?.label ?? 'Entity', properties: readProperties(entity, kind?.properties ?? {}) };
}
