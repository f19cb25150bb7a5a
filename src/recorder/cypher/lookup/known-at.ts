/** Finds the recording that `knownAt` means: with a single cheap statement, or with one more row of a statement that is sent anyway. */
import type { Columns, CypherQuery, Row } from '../../../database/cypher-query';
import { readNumber, toInteger } from '../../../database/stored-values';
import type { KnownAtRequest } from '../../../model/lens';

/**
 * `newest` is the newest complete recording, `entriesFrom` the newest that changed an entry; `seq` is null if the request names one that is
 * not complete.
 * `unjudged`: no judgement on two entities was ever recorded.
 */
export interface KnownAtRow {
  readonly seq: number | null;
  readonly at: string | null;
  readonly newest: number;
  readonly unjudged: boolean;
  readonly entriesFrom: number | null;
}

/**
 * One check of the store's list of these edges, after the ledger was read: an edge recorded in between may be later than the returned
 * recording, but the check never misses an earlier one.
 */
const POINT_VALUES = 'seq, at, newest, entriesFrom, NOT EXISTS { ()-[:SAME_AS]->() } AS unjudged';
const RETURN_POINT = `RETURN ${POINT_VALUES}`;

/** At most one row for `readKnownAtRow`; none in a database that was not prepared. */
export function knownAtRecording(request: KnownAtRequest): CypherQuery {
  switch (request.kind) {
    case 'NEWEST':
      return {
        cypher: `MATCH (l:Ledger {id: 'ledger'}) WITH l.last AS seq, l.lastAt AS at, l.last AS newest, l.entriesFrom AS entriesFrom ${RETURN_POINT}`,
        params: {},
      };
    case 'SEQ':
      return {
        cypher: `MATCH (l:Ledger {id: 'ledger'})
OPTIONAL MATCH (r:Recording {seq: $knownAtSeq, state: 'COMPLETE'})
WITH r.seq AS seq, r.completedAt AS at, l.last AS newest, l.entriesFrom AS entriesFrom
${RETURN_POINT}`,
        params: { knownAtSeq: toInteger(request.seq) },
      };
    case 'INSTANT':
      return {
        // An aggregate, because there may be no recording; OPTIONAL CALL fails in the slotted runtime of 5.26.
        cypher: `MATCH (l:Ledger {id: 'ledger'})
CALL () {
  MATCH (n:Recording)
  WHERE n.completedAt <= $knownAtInstant
  WITH n
  ORDER BY n.completedAt DESC
  LIMIT 1
  RETURN head(collect(n)) AS r
}
WITH coalesce(r.seq, 0) AS seq, r.completedAt AS at, l.last AS newest, l.entriesFrom AS entriesFrom
${RETURN_POINT}`,
        params: { knownAtInstant: request.at },
      };
  }
}

export function readKnownAtRow(row: Row): KnownAtRow {
  const seq = row['seq'];
  return {
    seq: seq === null || seq === undefined ? null : readNumber(seq),
    at: (row['at'] ?? null) as string | null,
    newest: readNumber(row['newest']),
    unjudged: row['unjudged'] as boolean,
    entriesFrom: row['entriesFrom'] == null ? null : readNumber(row['entriesFrom']),
  };
}

/** The name under which the row of `withKnownAt` has its values; no other row has a map with this name. */
const POINT = 'knownAtRow';

/**
 * The statement with one more row, which `readPointRow` reads; no such row in a database that was not prepared. The ledger is read after
 * the statement's own rows.
 */
export function withKnownAt(query: CypherQuery, [first, ...others]: Columns, request: KnownAtRequest): CypherQuery {
  const { cypher, params } = knownAtRecording(request);
  const values = [`{${POINT}: {seq: seq, at: at, newest: newest, entriesFrom: entriesFrom, unjudged: unjudged}} AS ${first}`];
  for (const column of others) values.push(`null AS ${column}`);
  const point = cypher.replace(RETURN_POINT, `WITH ${POINT_VALUES} RETURN ${values.join(', ')}`);
  return { ...query, cypher: `${query.cypher}\nUNION ALL\n${point}`, params: { ...query.params, ...params } };
}

/** The values of the row that `withKnownAt` added; undefined for any other row. */
export function readPointRow(row: Row, [first]: Columns): KnownAtRow | undefined {
  const value = row[first];
  if (typeof value !== 'object' || value === null || !(POINT in value)) return undefined;
  return readKnownAtRow(value[POINT] as Row);
}
