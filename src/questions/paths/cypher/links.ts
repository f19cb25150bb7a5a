/** Who is linked with the entities that a path search opens, and as much of how as the search must know. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { returnInBatches } from '../../../database/in-batches';
import { whole } from '../../../database/stored-values';
import type { SpellBounds } from '../../../model/spell';
import type { Reading } from '../../travel/account';
import { ACCOUNTS_AT_ONCE, accountOf, BOUNDS } from '../../travel/cypher/accounts';
import { degreeOfMet, mayMeet, type Travelling, travelledEdges, travelParams } from '../../travel/cypher/travelled-edges';

export interface LinkSearch extends Travelling {
  /** Only ties that so many voices affirm under the lens. */
  readonly minVoices: number;
  readonly reading: Reading;
}

/**
 * Rows `{met}`, each of many links: the neighbour's id, its degree where the search goes on, the opened entity's id and one of the things that the reading
 * brings; those of one pair follow each other. Only neighbours `among` the others, where given.
 */
export function links(ids: readonly string[], among: readonly string[] | null, search: LinkSearch): CypherQuery {
  const { travel, minVoices, reading } = search;
  const told = { EXISTENCE: 'true', DATES: `[${BOUNDS.map((bound) => `e.${bound}`).join(', ')}]`, ACCOUNTS: accountOf(travel) }[reading];
  const meet = among ? `${mayMeet(search)} AND m.id IN $among` : mayMeet(search);
  return {
    cypher: `${travelledEdges(search)}
${minVoices > 1 ? withVoices(told) : `WITH id, m, collect(DISTINCT ${told}) AS told`}
WITH m, collect([id, told]) AS links WHERE ${meet}
WITH m.id AS neighbour, ${degreeOfMet(search)} AS degree, links
UNWIND links AS link
UNWIND link[1] AS told
WITH collect([neighbour, degree, link[0], told]) AS gathered
${returnInBatches('gathered', 'met', reading === 'ACCOUNTS' ? ACCOUNTS_AT_ONCE : undefined)}`,
    params: {
      ...travelParams(ids, search),
      ...(among ? { among } : {}),
      ...(minVoices > 1 ? { minVoices: whole(minVoices) } : {}),
    },
  };
}

function withVoices(told: string): string {
  return `WITH id, m, e.tieId AS tie, count(DISTINCT e.assertedBy) AS voices, collect(${told}) AS tellings WHERE voices >= $minVoices
UNWIND tellings AS telling
WITH id, m, collect(DISTINCT telling) AS told`;
}

type MetRow<Told> = readonly [neighbour: string, degree: number | null, id: string, told: Told];

/** Every link as the two ids and what was read of it: `true`, bounds, or edges for `readAccount`. */
export function* readLinks<Told>(rows: readonly Row[]): Generator<readonly [string, string, readonly Told[]]> {
  let link = null as [id: string, neighbour: string, told: Told[]] | null;
  for (const row of rows) {
    for (const [neighbour, , id, told] of row['met'] as readonly MetRow<Told>[]) {
      if (link?.[0] === id && link[1] === neighbour) link[2].push(told);
      else {
        if (link) yield link;
        link = [id, neighbour, [told]];
      }
    }
  }
  if (link) yield link;
}

/** Bounds as `DATES` brings them. */
export type BoundsRow = readonly [startEarliest: number, startLatest: number, endEarliest: number, endLatest: number];

export function readBounds([startEarliest, startLatest, endEarliest, endLatest]: BoundsRow): SpellBounds {
  return { startEarliest, startLatest, endEarliest, endLatest };
}
