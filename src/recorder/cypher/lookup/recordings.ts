/** Finds recordings by number, attempt, key or order. */
import type { CypherQuery } from '../../../database/cypher-query';
import { toInteger } from '../../../database/stored-values';

/** Rows `{recording}` for `readRecording`: complete recordings, newest first, those before `before` (a seq; null: from the newest). */
export function recordingsBefore(before: number | null, first: number): CypherQuery {
  return {
    cypher: `MATCH (r:Recording)
WHERE r.seq < $before AND r.state = 'COMPLETE'
RETURN properties(r) AS recording
ORDER BY r.seq DESC
LIMIT $first`,
    params: { before: toInteger(before ?? Number.MAX_SAFE_INTEGER), first: toInteger(first) },
  };
}

/** Row `{recording}`: the one with that number, in any state. */
export function recordingOfSeq(seq: number): CypherQuery {
  return { cypher: 'MATCH (r:Recording {seq: $seq}) RETURN properties(r) AS recording', params: { seq: toInteger(seq) } };
}

/** Row `{recording}`: the complete one that the attempt made. */
export function recordingOfAttempt(attempt: string): CypherQuery {
  return {
    cypher: "MATCH (r:Recording {attempt: $attempt, state: 'COMPLETE'}) RETURN properties(r) AS recording",
    params: { attempt },
  };
}

/** Row `{recording}`: the newest complete one recorded under the key. */
export function recordingOfKey(key: string): CypherQuery {
  return {
    cypher: `MATCH (r:Recording {key: $key, state: 'COMPLETE'})
RETURN properties(r) AS recording
ORDER BY r.seq DESC
LIMIT 1`,
    params: { key },
  };
}
