/** The ledger: the newest complete recording, and the recording under way. Writers take its lock first; readers never do. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { readNumber } from '../../../database/stored-values';

/** A recording that has begun and is not complete. */
export interface OpenRecording {
  readonly seq: number;
  readonly state: 'OPEN' | 'ABORTING';
  readonly key: string;
  readonly by: string;
  readonly why: string;
  /** When it was opened: an instant (UTC, ISO 8601). */
  readonly since: string;
  readonly batchSize: number;
  /** A recorder's own secret: only the recorder that holds it may continue the recording, and one that lost it cannot write. */
  readonly attempt: string;
  /** The process that writes to it, in the form of `thisWriter`; null if an older Entente opened it. */
  readonly writer: string | null;
}

export interface LedgerState {
  /** The newest complete recording; 0 before the first. */
  readonly last: number;
  /** Its instant; null before the first. */
  readonly lastAt: string | null;
  /** Increases with every write of the recording under way: shows whether its writer is alive. */
  readonly beat: number;
  readonly open: OpenRecording | null;
  /** The database's clock, milliseconds since 1970. */
  readonly now: number;
}

/**
 * Takes the ledger's lock until the transaction ends. Separate from reading the ledger, so that no value is read before the lock is taken.
 */
export function lockLedger(): CypherQuery {
  return { cypher: "MATCH (l:Ledger {id: 'ledger'}) SET l.guard = 0", params: {} };
}

/** One row for `readLedgerState`; none in a database that was not prepared. */
export function ledgerState(): CypherQuery {
  return {
    cypher: `MATCH (l:Ledger {id: 'ledger'})
OPTIONAL MATCH (r:Recording {seq: l.open})
RETURN l.last AS last, l.lastAt AS lastAt, l.beat AS beat, l.attempt AS attempt, r {.*} AS open, timestamp() AS now`,
    params: {},
  };
}

export function readLedgerState(row: Row): LedgerState {
  const open = row['open'] as Record<string, unknown> | null;
  return {
    last: readNumber(row['last']),
    lastAt: (row['lastAt'] ?? null) as string | null,
    beat: readNumber(row['beat']),
    open: open && {
      seq: readNumber(open['seq']),
      state: open['state'] as OpenRecording['state'],
      key: open['key'] as string,
      by: open['by'] as string,
      why: open['why'] as string,
      since: open['at'] as string,
      batchSize: readNumber(open['batchSize']),
      attempt: row['attempt'] as string,
      writer: (open['writer'] ?? null) as string | null,
    },
    now: readNumber(row['now']),
  };
}
