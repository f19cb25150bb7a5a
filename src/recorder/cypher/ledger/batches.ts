/**
 * The written batches of the recording under way: each is a node created in the batch's own transaction, so it exists exactly if the batch
 * does.
 */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { readNumber, toInteger } from '../../../database/stored-values';
import type { RecordingCounts } from '../../../model/recording';
import { storedCounts } from './write-ledger';

/** A written batch. */
export interface WrittenBatch {
  /** The recording's key and the batch's number. */
  readonly id: string;
  readonly number: number;
  /** The digest of its facts. */
  readonly digest: string;
  /** The places in the batch of the facts that were deferred because an end was not known yet. */
  readonly deferred: readonly number[];
}

/**
 * The changes of a batch, so that it can be undone: ids of ties by type, and ids of created entities; and entities whose ties must be
 * restated at the end.
 */
export interface BatchTrace {
  readonly ties: Readonly<Record<string, readonly string[]>>;
  readonly entities: readonly string[];
  /** Ids of entities recorded before whose existence the batch changes. */
  readonly moved: readonly string[];
}

/** One row for `readBatch`, or none. */
export function batchById(id: string): CypherQuery {
  return {
    cypher: 'MATCH (b:Batch {id: $id}) RETURN b.id AS id, b.number AS number, b.digest AS digest, b.deferred AS deferred',
    params: { id },
  };
}

export function readBatch(row: Row): WrittenBatch {
  const deferred = (row['deferred'] as unknown[]).map(readNumber);
  return { id: row['id'] as string, number: readNumber(row['number']), digest: row['digest'] as string, deferred };
}

/** Stores the batch and adds its changes to the recording's counts. One opened by an older version has no count of ends. */
export function createBatch(seq: number, batch: WrittenBatch, trace: BatchTrace, counts: RecordingCounts): CypherQuery {
  return {
    cypher: `MATCH (l:Ledger {id: 'ledger'})
MATCH (r:Recording {seq: $seq})
CREATE (b:Batch)
SET b = $ties, b.id = $id, b.number = $number, b.digest = $digest, b.deferred = $deferred, b.entities = $entities, b.moved = $moved,
  l.beat = l.beat + 1,
  r.entities = r.entities + $counts.entities, r.asserted = r.asserted + $counts.asserted,
  r.ended = coalesce(r.ended, 0) + $counts.ended, r.corrected = r.corrected + $counts.corrected,
  r.retracted = r.retracted + $counts.retracted, r.restated = r.restated + $counts.restated,
  r.unchanged = r.unchanged + $counts.unchanged`,
    params: {
      seq: toInteger(seq),
      id: batch.id,
      number: toInteger(batch.number),
      digest: batch.digest,
      deferred: batch.deferred.map(toInteger),
      entities: trace.entities,
      moved: trace.moved,
      ties: trace.ties,
      counts: storedCounts(counts),
    },
  };
}

/** The newest written batch, for undoing: at most one row for `readBatchTrace`. */
export function newestBatch(): CypherQuery {
  return { cypher: 'MATCH (b:Batch) RETURN properties(b) AS batch ORDER BY b.number DESC LIMIT 1', params: {} };
}

export function readBatchTrace(row: Row): { readonly id: string; readonly number: number; readonly trace: BatchTrace } {
  const { id, number, digest: _d, deferred: _p, entities, moved, ...ties } = row['batch'] as Record<string, unknown>;
  const trace = { ties: ties as BatchTrace['ties'], entities: entities as string[], moved: moved as string[] };
  return { id: id as string, number: readNumber(number), trace };
}

/** Rows `{id}`: the entities whose existence a batch changed, each once, in the order of their ids. */
export function movedEntities(): CypherQuery {
  return { cypher: 'MATCH (b:Batch) UNWIND b.moved AS id WITH DISTINCT id ORDER BY id RETURN id', params: {} };
}

/** Deletes one batch, or all. */
export function forgetBatches(id?: string): CypherQuery {
  return id === undefined
    ? { cypher: 'MATCH (b:Batch) DELETE b', params: {} }
    : { cypher: 'MATCH (b:Batch {id: $id}) DELETE b', params: { id } };
}
