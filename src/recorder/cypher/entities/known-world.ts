/** The entities that the rules of facts need: those that an editor's input mentions, and ids near to unknown ones. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { returnInBatches } from '../../../database/in-batches';
import { readProperties, toInteger } from '../../../database/stored-values';
import { entityKindOfId } from '../../../domain/entity-kinds';
import type { Properties } from '../../../model/fact';

/** Rows for `readMentioned`, in no order: the entities with these ids, and the voices of those that are sources. */
export function mentionedEntities(ids: readonly string[]): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (m:Entity {id: id}) USING INDEX m:Entity(id)
UNWIND CASE WHEN m.voice IS NULL THEN [m.id] ELSE [m.id, m.voice] END AS known
MATCH (e:Entity {id: known}) USING INDEX e:Entity(id)
RETURN DISTINCT properties(e) AS entity`,
    params: { ids },
  };
}

export interface MentionedEntity {
  readonly id: string;
  readonly label: string;
  readonly properties: Properties;
}

export function readMentioned(row: Row): MentionedEntity {
  const entity = row['entity'] as Record<string, unknown>;
  const id = entity['id'] as string;
  const kind = entityKindOfId(id);
  return { id, label: kind?.label ?? '', properties: readProperties(entity, kind?.properties ?? {}) };
}

/** Rows `{ids}`: ids of the kinds with these prefixes, at most `limit`: as many as messages can search. */
export function idsOfKinds(prefixes: readonly string[], limit: number): CypherQuery {
  return {
    cypher: `UNWIND $prefixes AS prefix
CALL (prefix) {
  MATCH (e:Entity)
  WHERE e.id STARTS WITH prefix
  RETURN e.id AS id
  ORDER BY id
  LIMIT $most
}
WITH collect(id) AS gathered
${returnInBatches('gathered', 'ids')}`,
    params: { prefixes, most: toInteger(limit) },
  };
}
