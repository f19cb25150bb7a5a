/** Entities for an export, in the order of their ids. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { readProperties, type StoredProperties } from '../../database/stored-values';
import { entityKindOfId } from '../../domain/entity-kinds';
import { bestName, MAX_NAMES_READ, type Naming } from '../../model/best-name';
import { DESCRIBED_BY } from '../../model/description';
import type { Properties } from '../../model/fact';
import type { Lens } from '../../model/lens';
import { BOUNDS, listProperties } from '../../questions/shared/cypher/edge-properties';
import { edgeUnderLens, lensParams, nodeUnderLens, unlessHiddenClaim } from '../../questions/shared/cypher/lens-predicate';
import { entryAt } from '../../questions/shared/entries/cypher';

/** An entity as exported. */
export interface ExportedEntity {
  readonly id: string;
  readonly label: string;
  readonly properties: Properties;
  /** The name that a source gives it on the day of the lens; null without a day, or if no source names it for that day. */
  readonly named: Pick<Naming, 'name' | 'sourceId'> | null;
}

/**
 * Rows for `readExportedEntity`: all entities recorded by the lens's knownAt, of these kinds (null: all), in the order of the index. Claims
 * only if the lens shows a position on them.
 */
export function entitiesInOrder(lens: Lens, kinds: readonly string[] | null): CypherQuery {
  const ofKinds = kinds ? ` AND (${kinds.map((kind) => `n:${kind}`).join(' OR ')})` : '';
  return {
    cypher: `MATCH (n:Entity) USING INDEX n:Entity(id)
WHERE n.id >= '' AND ${nodeUnderLens('n')}${ofKinds} AND ${unlessHiddenClaim('n', lens)}
RETURN properties(${entryAt('n')}) AS entity${names(lens)} ORDER BY n.id`,
    params: lensParams(lens),
  };
}

/** Rows for `readExportedEntity`, not sorted: the entities with these ids that are recorded by the lens's knownAt. */
export function entitiesOfIds(ids: readonly string[], lens: Lens): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
RETURN properties(${entryAt('n')}) AS entity${names(lens)}`,
    params: { ids, ...lensParams(lens) },
  };
}

const NAMING = ['name', 'tieId', 'sourceId', 'voices', 'reliability', 'credibility', ...BOUNDS];

/**
 * One more column if the lens has a day: the names that the lens shows for that day. They are in the row of their entity, so no names are
 * read later or kept in memory.
 */
function names(lens: Lens): string {
  if (lens.validAt === null) return '';
  return `, COLLECT {
  MATCH (n)-[e:${DESCRIBED_BY}]->()
  WHERE ${edgeUnderLens('e', lens)} AND e.name IS NOT NULL
  RETURN e {${listProperties(NAMING)}} AS naming ORDER BY e.reliability, e.credibility, e.id LIMIT ${MAX_NAMES_READ}
} AS names`;
}

/** `lens` is the lens of the statement. */
export function readExportedEntity(row: Row, lens: Lens): ExportedEntity {
  const entity = row['entity'] as StoredProperties;
  const id = entity['id'] as string;
  const kind = entityKindOfId(id);
  return {
    id,
    label: kind?.label ?? 'Entity',
    properties: readProperties(entity, kind?.properties ?? {}),
    named: bestName((row['names'] ?? []) as readonly Naming[], lens),
  };
}
