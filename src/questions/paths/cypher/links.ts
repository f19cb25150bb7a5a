/** The links of the entities that a path search opens, with as much detail as the search needs. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { returnInBatches } from '../../../database/in-batches';
import { toInteger } from '../../../database/stored-values';
import type { SpellBounds } from '../../../model/spell';
import type { Reading } from '../../shared/traversal/account';
import { ACCOUNTS_AT_ONCE, BOUNDS, projectAccount } from '../../shared/traversal/cypher/accounts';
import {
  countDegreeOfMet,
  mayMeet,
  type TraversalUnderLens,
  traversalParams,
  traversedEdges,
} from '../../shared/traversal/cypher/traversed-edges';

export interface LinkSearch extends TraversalUnderLens {
  /** Only ties that at least this many voices affirm under the lens. */
  readonly minVoices: number;
  readonly reading: Reading;
}

/**
 * Rows `{met}`, each a batch of links: the neighbour's id, its degree if the search continues, the opened entity's id, and one value of the
 * reading.
 * The links of one pair are consecutive. If `among` is given, only neighbours in it are returned.
 */
export function links(ids: readonly string[], among: readonly string[] | null, search: LinkSearch): CypherQuery {
  const { traversal, minVoices, reading } = search;
  const value = { EXISTENCE: 'true', DATES: `[${BOUNDS.map((bound) => `e.${bound}`).join(', ')}]`, ACCOUNTS: projectAccount(traversal) }[
    reading
  ];
  const meet = among ? `${mayMeet(search)} AND m.id IN $among` : mayMeet(search);
  return {
    cypher: `${traversedEdges(search)}
${minVoices > 1 ? withVoices(value) : `WITH id, m, collect(DISTINCT ${value}) AS values`}
WITH m, collect([id, values]) AS links WHERE ${meet}
WITH m.id AS neighbour, ${countDegreeOfMet(search)} AS degree, links
UNWIND links AS link
UNWIND link[1] AS value
WITH collect([neighbour, degree, link[0], value]) AS found
${returnInBatches('found', 'met', reading === 'ACCOUNTS' ? ACCOUNTS_AT_ONCE : undefined)}`,
    params: {
      ...traversalParams(ids, search),
      ...(among ? { among } : {}),
      ...(minVoices > 1 ? { minVoices: toInteger(minVoices) } : {}),
    },
  };
}

function withVoices(value: string): string {
  return `WITH id, m, e.tieId AS tie, count(DISTINCT e.assertedBy) AS voices, collect(${value}) AS values WHERE voices >= $minVoices
UNWIND values AS value
WITH id, m, collect(DISTINCT value) AS values`;
}

type MetRow<Value> = readonly [neighbour: string, degree: number | null, id: string, value: Value];

/** Every link as the two ids and what was read of it: `true`, bounds, or edges for `readAccount`. */
export function* readLinks<Value>(rows: readonly Row[]): Generator<readonly [string, string, readonly Value[]]> {
  let link = null as [id: string, neighbour: string, values: Value[]] | null;
  for (const row of rows) {
    for (const [neighbour, , id, value] of row['met'] as readonly MetRow<Value>[]) {
      if (link?.[0] === id && link[1] === neighbour) link[2].push(value);
      else {
        if (link) yield link;
        link = [id, neighbour, [value]];
      }
    }
  }
  if (link) yield link;
}

/** Bounds as the reading `DATES` returns them. */
export type BoundsRow = readonly [startEarliest: number, startLatest: number, endEarliest: number, endLatest: number];

export function readBounds([startEarliest, startLatest, endEarliest, endLatest]: BoundsRow): SpellBounds {
  return { startEarliest, startLatest, endEarliest, endLatest };
}
