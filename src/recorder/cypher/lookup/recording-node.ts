/** A recording as stored in its node. */

import { readNumber } from '../../../database/stored-values';
import type { Recording, RecordingCounts } from '../../../model/recording';

/** A complete recording from the node's properties. */
export function readRecording(node: Readonly<Record<string, unknown>>): Recording {
  return {
    seq: readNumber(node['seq']),
    at: node['completedAt'] as string,
    by: node['by'] as string,
    why: node['why'] as string,
    file: (node['file'] ?? null) as string | null,
    counts: readCounts(node),
  };
}

/** A recording written before ends were counted has no count of them: they are among its corrections. */
export function readCounts(node: Readonly<Record<string, unknown>>): RecordingCounts {
  const count = (name: keyof RecordingCounts) => readNumber(node[name]);
  return {
    entities: count('entities'),
    asserted: count('asserted'),
    ended: readNumber(node['ended'] ?? 0),
    corrected: count('corrected'),
    retracted: count('retracted'),
    restated: count('restated'),
    unchanged: count('unchanged'),
  };
}
