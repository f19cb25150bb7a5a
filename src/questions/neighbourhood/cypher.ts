/** The ties that lead on from the entities of a ring, each once for each end that is opened. */
import type { CypherQuery, Row } from '../../database/cypher-query';
import { returnInBatches } from '../../database/in-batches';
import { toInteger } from '../../database/stored-values';
import { nodeUnderLens } from '../shared/cypher/lens-predicate';
import type { Evidence } from '../shared/evidence';
import type { Reading } from '../shared/traversal/account';
import { ACCOUNTS_AT_ONCE, type AccountRow, projectAccount } from '../shared/traversal/cypher/accounts';
import {
  countDegree,
  countDegreeOfMet,
  edgesOfOpened,
  mayMeet,
  type TraversalUnderLens,
  traversalParams,
  traversedEdges,
} from '../shared/traversal/cypher/traversed-edges';
import type { MetTie } from './grow-neighbourhood';

/** What is read of the assertions of a tie: nothing, accounts for `readAccount`, or the evidence. */
export type TieReading = Exclude<Reading, 'DATES'> | Evidence;

/** A tie that was met, with the ids of its ends as stored, and one value for each of its assertions; none if only its existence was read. */
export interface TieRead extends MetTie {
  readonly values: readonly TieValue[];
}

/** By the reading: an account; whether the tie starts at the opened entity, and all properties of the edge; or its source and standing. */
export type TieValue = AccountRow | WholeValue | NotedValue;
export type WholeValue = readonly [outward: boolean, edge: Readonly<Record<string, unknown>>];
export type NotedValue = readonly [sourceId: string, standing: string];

/**
 * Rows `{met}`, each a batch of ties: the id of the entity met, and its degree if the search continues.
 * Then the id of the entity that was opened, the tie's type and id, and one value of the reading.
 * The rows of one tie are consecutive.
 */
export function tiesAround(ids: readonly string[], reading: TieReading, search: TraversalUnderLens): CypherQuery {
  return {
    cypher: `${traversedEdges(search)}
${collectMet(reading, search)} AS found
${returnInBatches('found', 'met', atOnce(reading))}`,
    params: traversalParams(ids, search),
  };
}

/**
 * The same for the entities at the centre, after a row for each entity of `named` that is recorded: its id and its degree, and null for the
 * rest. The ties are read only if the entities at the centre have at most `most` edges together.
 */
export function tiesAroundCentre(named: readonly string[], most: number, reading: TieReading, search: TraversalUnderLens): CypherQuery {
  return {
    cypher: `UNWIND $named AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
WITH id, n, ${countDegree('n', search.traversal)} AS degree, id IN $ids AS opened
WITH collect([id, degree, null, null, null, null]) AS named,
  collect(CASE WHEN opened THEN n END) AS centre, sum(CASE WHEN opened THEN degree ELSE 0 END) AS cost
CALL (centre, cost) {
  UNWIND CASE WHEN cost <= $most THEN centre ELSE [] END AS n
  WITH n, n.id AS id
  ${edgesOfOpened(search)}
  ${collectMet(reading, search)} AS ties
  RETURN ties
}
WITH named + ties AS found
${returnInBatches('found', 'met', atOnce(reading))}`,
    columns: ['met'],
    params: { named, most: toInteger(most), ...traversalParams(search.centre, search) },
  };
}

const atOnce = (reading: TieReading): number | undefined => (reading === 'ACCOUNTS' || reading === 'WHOLE' ? ACCOUNTS_AT_ONCE : undefined);

/** Collects the ties of the edges `e` from `n` with that `id` to `m`. */
function collectMet(reading: TieReading, search: TraversalUnderLens): string {
  const tie = 'id, m, type(e) AS type, e.tieId AS tie';
  const value = {
    ACCOUNTS: projectAccount(search.traversal),
    WHOLE: '[startNode(e) = n, properties(e)]',
    NOTED: '[e.sourceId, e.standing]',
  };
  const grouped = reading === 'EXISTENCE' ? `WITH DISTINCT ${tie}, [null] AS values` : `WITH ${tie}, collect(${value[reading]}) AS values`;
  return `${grouped}
WITH m, collect([id, type, tie, values]) AS ties WHERE ${mayMeet(search)}
WITH m.id AS met, ${countDegreeOfMet(search)} AS degree, ties
UNWIND ties AS tie
UNWIND tie[3] AS value
WITH collect([met, degree, tie[0], tie[1], tie[2], value])`;
}

type MetRow = readonly [met: string, degree: number | null, opened: string | null, type: string, tie: string, value: TieValue | null];

export function* readTiesAround(rows: readonly Row[]): Generator<TieRead> {
  let read = null as (TieRead & { readonly values: TieValue[] }) | null;
  for (const [to, , from, type, id, value] of listMet(rows)) {
    if (from === null) continue;
    if (read?.id !== id || read.to !== to || read.from !== from) {
      if (read) yield read;
      read = { id, type, from, to, values: [] };
    }
    if (value) read.values.push(value);
  }
  if (read) yield read;
}

function* listMet(rows: readonly Row[]): Generator<MetRow> {
  for (const row of rows) yield* row['met'] as readonly MetRow[];
}

/** The ids of `named` that are recorded: their rows come first. */
export function readNamed(rows: readonly Row[]): string[] {
  const named: string[] = [];
  for (const [id, , opened] of listMet(rows)) {
    if (opened !== null) break;
    named.push(id);
  }
  return named;
}
