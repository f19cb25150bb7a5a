/** Reads many recordings by their numbers. */
import type { CypherQuery } from '../../../database/cypher-query';
import { toInteger } from '../../../database/stored-values';

/** Rows `{recording}` for `readRecording`, in no order; numbers without a complete recording are absent. */
export function recordingsBySeq(seqs: readonly number[]): CypherQuery {
  return {
    cypher: "MATCH (r:Recording) WHERE r.seq IN $seqs AND r.state = 'COMPLETE' RETURN properties(r) AS recording",
    params: { seqs: seqs.map(toInteger) },
  };
}
