/** What `knownAt` means: one recording. A single cheap statement. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import type { KnownAtRequest } from '../../../model/lens';
import { readNumber, whole } from '../stored-values';

/** `newest` is the newest complete recording; `seq` is null where the request names one that is not complete. */
export interface KnownAtRow {
  readonly seq: number | null;
  readonly at: string | null;
  readonly newest: number;
}

/** At most one row for `readKnownAtRow`; none in a database that was not prepared. */
export function knownAtRecording(request: KnownAtRequest): CypherQuery {
  switch (request.kind) {
    case 'NEWEST':
      return { cypher: "MATCH (l:Ledger {id: 'ledger'}) RETURN l.last AS seq, l.lastAt AS at, l.last AS newest", params: {} };
    case 'SEQ':
      return {
        cypher: `MATCH (l:Ledger {id: 'ledger'})
OPTIONAL MATCH (r:Recording {seq: $seq, state: 'COMPLETE'})
RETURN r.seq AS seq, r.completedAt AS at, l.last AS newest`,
        params: { seq: whole(request.seq) },
      };
    case 'INSTANT':
      return {
        // An aggregate, for there may be none; OPTIONAL CALL fails in the slotted runtime of 5.26.
        cypher: `MATCH (l:Ledger {id: 'ledger'})
CALL () {
  MATCH (n:Recording)
  WHERE n.completedAt <= $at
  WITH n
  ORDER BY n.completedAt DESC
  LIMIT 1
  RETURN head(collect(n)) AS r
}
RETURN coalesce(r.seq, 0) AS seq, r.completedAt AS at, l.last AS newest`,
        params: { at: request.at },
      };
  }
}

export function readKnownAtRow(row: Row): KnownAtRow {
  const seq = row['seq'];
  return {
    seq: seq === null || seq === undefined ? null : readNumber(seq),
    at: (row['at'] ?? null) as string | null,
    newest: readNumber(row['newest']),
  };
}
