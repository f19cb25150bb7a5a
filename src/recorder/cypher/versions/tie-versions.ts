/** The versions of given ties that are open, or were closed by the recording under way. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { type StoredProperties, toInteger } from '../../../database/stored-values';
import { knownTieType, TIE_TYPES, type TieType } from '../../../domain/tie-types';
import type { TieEnds, Version } from '../../../model/assertion-version';
import { isBounded } from '../../../model/existence';
import { OPEN_SEQ } from '../../../model/recording';
import { readVersion } from './stored-version';

/** Rows for `readTieVersion`; one index seek per tie. */
export function tieVersions(type: TieType, tieIds: readonly string[], seq: number): CypherQuery {
  return {
    cypher: `UNWIND $tieIds AS tieId
MATCH ()-[r:${type.name} {tieId: tieId}]->() USING INDEX r:${type.name}(tieId)
WHERE r.recordedTo = $open OR r.recordedTo = $seq
RETURN properties(r) AS edge`,
    params: { tieIds, open: toInteger(OPEN_SEQ), seq: toInteger(seq) },
  };
}

const BOUNDED = TIE_TYPES.filter(isBounded).map(({ name }) => name);

/** Rows for `readTieEnds`, in no order: the ties of the entities that are bounded by the entities' existence; at most `limit`. */
export function tiesOfEntities(ids: readonly string[], limit: number): CypherQuery {
  return {
    cypher: `UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:${BOUNDED.join('|')}]-() USING INDEX e:Entity(id)
WHERE r.recordedTo = $open
WITH DISTINCT type(r) AS type, r.tieId AS tieId, startNode(r) AS s, endNode(r) AS o
LIMIT $limit
RETURN type, tieId, s.id AS subject, o.id AS object`,
    params: { ids, open: toInteger(OPEN_SEQ), limit: toInteger(limit) },
  };
}

export function readTieEnds(row: Row): TieEnds {
  const text = (name: string) => row[name] as string;
  const type = knownTieType(text('type'));
  return { type, tieId: text('tieId'), subject: text('subject'), object: text('object') };
}

export function readTieVersion(type: TieType, row: Row): Version {
  return readVersion(type, row['edge'] as StoredProperties);
}
