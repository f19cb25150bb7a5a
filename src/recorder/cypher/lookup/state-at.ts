/** Everything that was known at a recording: for digests and comparisons of complete states. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { type StoredProperties, toInteger } from '../../../database/stored-values';
import type { TieType } from '../../../domain/tie-types';
import type { TieEnds, Version } from '../../../model/assertion-version';
import { readVersion } from '../versions/stored-version';

/** Rows for `readVersionAt`: the type's versions at that recording, with any stance, in no order. */
export function versionsAt(type: TieType, seq: number): CypherQuery {
  return {
    cypher: `MATCH (s:Entity)-[r:${type.name}]->(o:Entity)
WHERE r.recordedFrom <= $seq AND r.recordedTo > $seq
RETURN s.id AS subject, properties(r) AS edge, o.id AS object`,
    params: { seq: toInteger(seq) },
  };
}

export function readVersionAt(type: TieType, row: Row): { readonly tie: TieEnds; readonly version: Version } {
  const version = readVersion(type, row['edge'] as StoredProperties);
  const [subject, object] = [row['subject'] as string, row['object'] as string];
  return { tie: { type, tieId: version.assertion.tieId, subject, object }, version };
}

/** Rows `{id, labels, entity, recordedFrom}`: the entities at that recording, each with its entry at that recording, in no order. */
export function entitiesAt(seq: number): CypherQuery {
  return {
    cypher: `MATCH (e:Entity)
WHERE e.recordedFrom <= $seq
OPTIONAL MATCH (f:FormerEntry {id: e.id})
WHERE e.entryFrom > $seq AND f.recordedFrom <= $seq AND f.recordedTo > $seq
RETURN e.id AS id, labels(e) AS labels, properties(coalesce(f, e)) AS entity, e.recordedFrom AS recordedFrom`,
    params: { seq: toInteger(seq) },
  };
}
