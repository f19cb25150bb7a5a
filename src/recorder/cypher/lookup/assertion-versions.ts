/** Every version of one assertion. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import type { StoredProperties } from '../../../database/stored-values';
import { knownTieType, TIE_TYPE_NAMES } from '../../../domain/tie-types';
import type { TieEnds, Version } from '../../../model/assertion-version';
import type { Recording } from '../../../model/recording';
import { readVersion } from '../versions/stored-version';
import { readRecording } from './recording-node';

/** A version with its tie and the recording that opened it; null while that recording is under way. */
export interface AssertionVersion {
  readonly tie: TieEnds;
  readonly version: Version;
  readonly recording: Recording | null;
}

/**
 * Rows for `readAssertionVersion`. An assertion's id does not contain the type, so each type is searched: one index seek each, by the
 * prefix of the versions' ids.
 */
export function assertionVersions(assertionIds: readonly string[]): CypherQuery {
  const ofType = (name: string) =>
    `UNWIND $prefixes AS prefix MATCH (s)-[r:${name}]->(o) WHERE r.id STARTS WITH prefix RETURN s.id AS subject, r, o.id AS object`;
  return {
    cypher: `CALL {
${TIE_TYPE_NAMES.map(ofType).join('\nUNION ALL ')}
}
OPTIONAL MATCH (n:Recording {seq: r.recordedFrom, state: 'COMPLETE'})
RETURN type(r) AS type, subject, object, properties(r) AS edge, properties(n) AS recording`,
    params: { prefixes: assertionIds.map((id) => `${id}#`) },
  };
}

export function readAssertionVersion(row: Row): AssertionVersion {
  const type = knownTieType(row['type'] as string);
  const version = readVersion(type, row['edge'] as StoredProperties);
  const recording = row['recording'] as StoredProperties | null;
  const [subject, object] = [row['subject'] as string, row['object'] as string];
  return {
    tie: { type, tieId: version.assertion.tieId, subject, object },
    version,
    recording: recording && readRecording(recording),
  };
}
