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
OPTIONAL MATCH (r:Recording {seq: $seq})
WHERE r.seq <= l.last
RETURN r.seq AS seq, r.completedAt AS at, l.last AS newest`,
        params: { seq: whole(request.seq) },
      };
    case 'INSTANT':
      return {
        cypher: `MATCH (l:Ledger {id: 'ledger'})
OPTIONAL MATCH (r:Recording)
WHERE r.completedAt <= $at
WITH l, r
ORDER BY r.completedAt DESC
LIMIT 1
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
