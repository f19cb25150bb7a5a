/** What is recorded of the existence of actors: the dates of their entries, and their memberships in the lists of the state system. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { STATE_SYSTEMS } from '../../../domain/state-systems';
import type { Lens } from '../../../model/lens';
import type { SpellBounds } from '../../../model/spell';
import { edgeUnderLens, lensParams, nodeUnderLens } from '../../shared/cypher/lens-predicate';
import { entryAt } from '../../shared/entries/cypher';
import type { ExistingActor } from '../existence';

/** One row per actor that was recorded by the lens's knownAt. Existence is read for all days, whatever day the lens has. */
export function existingActors(ids: readonly string[], lens: Lens): CypherQuery {
  const always = { ...lens, validAt: null };
  return {
    cypher: `UNWIND $ids AS id
MATCH (actor:Entity {id: id}) USING INDEX actor:Entity(id)
WHERE actor:Actor AND ${nodeUnderLens('actor')}
WITH id, actor, ${entryAt('actor')} AS entry
RETURN id,
  coalesce(entry.existsFromEarliest, entry.foundedEarliest, entry.bornEarliest) AS from,
  coalesce(entry.existsToLatest, entry.dissolvedLatest) AS to,
  COLLECT {
    UNWIND $systems AS system
    MATCH (list:Entity {id: system}) USING INDEX list:Entity(id)
    MATCH (actor)-[e:MEMBER_OF]->(list)
    WHERE ${edgeUnderLens('e', always)}
    RETURN e {.startEarliest, .startLatest, .endEarliest, .endLatest}
  } AS seats`,
    columns: ['id', 'from', 'to', 'seats'],
    params: { ids, systems: STATE_SYSTEMS, ...lensParams(always) },
  };
}

export function readExistingActor(row: Row): ExistingActor {
  return {
    id: row['id'] as string,
    from: row['from'] as number | null,
    to: row['to'] as number | null,
    seats: row['seats'] as readonly SpellBounds[],
  };
}
