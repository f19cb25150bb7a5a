/** Changes the state of a recording in the ledger. Each statement runs in a transaction that holds the ledger's lock. */
import type { CypherQuery } from '../../../database/cypher-query';
import { toInteger } from '../../../database/stored-values';
import type { RecordingCounts } from '../../../model/recording';

/** The metadata that a recording has from the start. */
export interface RecordingHead {
  readonly seq: number;
  readonly key: string;
  readonly attempt: string;
  readonly by: string;
  readonly why: string;
  readonly file: string | null;
}

/** Opens a recording; `at` is the instant (UTC, ISO 8601), `writer` the process that writes to it. */
export function openRecording(head: RecordingHead, at: string, batchSize: number, writer: string): CypherQuery {
  return {
    cypher: `MATCH (l:Ledger {id: 'ledger'})
SET l.open = $head.seq, l.attempt = $head.attempt, l.beat = l.beat + 1
CREATE (r:Recording)
SET r = $head, r.state = 'OPEN', r.at = $at, r.batchSize = $batchSize, r.writer = $writer,
  r.entities = 0, r.asserted = 0, r.ended = 0, r.corrected = 0, r.retracted = 0, r.restated = 0, r.unchanged = 0`,
    params: { head: storedHead(head), at, batchSize: toInteger(batchSize), writer },
  };
}

/** Transfers the recording under way to another attempt; the previous one can no longer write. */
export function takeOverRecording(attempt: string, writer: string): CypherQuery {
  return {
    cypher: `MATCH (l:Ledger {id: 'ledger'})
SET l.attempt = $attempt, l.beat = l.beat + 1
WITH l
MATCH (r:Recording {seq: l.open})
SET r.writer = $writer`,
    params: { attempt, writer },
  };
}

/**
 * Completes a recording, whether opened before or not: from now on every reader sees it. `at` is its instant, later than that of the
 * recording before.
 */
export function completeRecording(head: RecordingHead, at: string, counts: RecordingCounts): CypherQuery {
  return {
    cypher: `MATCH (l:Ledger {id: 'ledger'})
MERGE (r:Recording {seq: $head.seq})
SET r += $head, r += $counts, r.state = 'COMPLETE', r.at = $at, r.completedAt = $at,
  l.last = $head.seq, l.lastAt = $at, l.open = null, l.attempt = null, l.beat = l.beat + 1
REMOVE r.batchSize, r.writer`,
    params: { head: storedHead(head), at, counts: storedCounts(counts) },
  };
}

/** Marks the recording under way as being undone: after this it can only be undone. */
export function markAborting(seq: number): CypherQuery {
  return { cypher: "MATCH (r:Recording {seq: $seq}) SET r.state = 'ABORTING'", params: { seq: toInteger(seq) } };
}

/** Ends a recording that changed nothing or was undone completely: its number is free again. */
export function forgetRecording(seq: number): CypherQuery {
  return {
    cypher: `MATCH (l:Ledger {id: 'ledger'})
MATCH (r:Recording {seq: $seq})
SET l.open = null, l.attempt = null, l.beat = l.beat + 1
DELETE r`,
    params: { seq: toInteger(seq) },
  };
}

function storedHead(head: RecordingHead): Record<string, unknown> {
  return { ...head, seq: toInteger(head.seq) };
}

export function storedCounts(counts: RecordingCounts): Record<string, unknown> {
  return Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, toInteger(value)]));
}
