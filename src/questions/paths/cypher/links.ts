/** The links of the entities that a path search opens, with as much detail as the search needs. */
import type { CypherQuery, Row } from '../../../database/cypher-query';
import { returnInBatches } from '../../../database/in-batches';
import { toInteger } from '../../../database/stored-values';
import type { SpellBounds } from '../../../model/spell';
import { BOUNDS } from '../../shared/cypher/edge-properties';
import { nodeUnderLens } from '../../shared/cypher/lens-predicate';
import type { Reading } from '../../shared/traversal/account';
import { ACCOUNTS_AT_ONCE, projectAccount } from '../../shared/traversal/cypher/accounts';
import {
  boundaryParams,
  countDegree,
  countDegreeOfMet,
  edgesOfOpened,
  mayMeet,
  type TraversalUnderLens,
  traversedEdges,
} from '../../shared/traversal/cypher/traversed-edges';

export interface LinkSearch extends Omit<TraversalUnderLens, 'on'> {
  /** Only ties that at least this many voices affirm under the lens. */
  readonly minVoices: number;
  readonly reading: Reading;
  /** Whether the search uses dates. */
  readonly dated: boolean;
}

/** The ids of the two ends of the paths, and how many hops these may have. */
export interface PathEnds {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly maxHops: number;
}

/**
 * Rows `{met}`, each a batch of links: the neighbour's id, its degree if the search continues, the opened entity's id, and one value of the
 * reading.
 * The links of one pair are consecutive. If `among` is given, only neighbours in it are returned.
 */
export function links(ids: readonly string[], among: readonly string[] | null, search: LinkSearch & TraversalUnderLens): CypherQuery {
  return {
    cypher: `${traversedEdges(search)}
${linksByMet(readValue(search), countDegreeOfMet(search), search)}${among ? ' WHERE neighbour IN $among' : ''}
UNWIND links AS link
UNWIND link[1] AS value
WITH collect([neighbour, degree, link[0], value]) AS found
${returnInBatches('found', 'met', search.reading === 'ACCOUNTS' ? ACCOUNTS_AT_ONCE : undefined)}`,
    params: { ids, ...(among ? { among } : {}), ...searchParams(search) },
  };
}

/** The most edges of an end that are read together with those of the other end. */
const MAX_OF_END = 5_000;

/**
 * The same for the ends, after a row for each entity of `named` that is recorded: its id and its degree, then null; and a row for each id
 * that was opened: the id, null, null and true.
 * It opens the end with fewer edges, as a search does, and the other end too if the search would open it next: if it has no more edges than
 * the entities met have together. Links that cannot be part of a path of so few hops are left out.
 * With `noted`, the values are `NotedRow` instead of those of the reading.
 */
export function linksOfEnds(named: readonly string[], ends: PathEnds, search: LinkSearch, noted: boolean): CypherQuery {
  const { from, to, maxHops } = ends;
  const value = noted ? '[e.tieId, e.sourceId, e.standing]' : readValue(search);
  // The number of hops is a parameter, so that the database plans one statement for all. It tests CASE before it reads an edge, OR after.
  const met = (hops: number, among: string) => `WITH *, n.id AS id
  ${edgesOfOpened(search)} AND CASE WHEN $maxHops > ${hops} THEN true ELSE ${among} END
  ${linksByMet(value, `CASE WHEN $maxHops > ${hops} THEN ${countDegree('m', search.traversal)} END`, search)}`;
  return {
    cypher: `UNWIND $named AS id
MATCH (n:Entity {id: id}) USING INDEX n:Entity(id)
WHERE ${nodeUnderLens('n')}
WITH id, n, ${countDegree('n', search.traversal)} AS degree
WITH collect([id, degree, null, null]) AS named, ${endsNamed('from')}, ${endsNamed('to')}
WITH named, ${cheaper('from', 'to')} AS near, ${cheaper('to', 'from')} AS far, ${cheaper('fromCost', 'toCost')} AS nearCost,
  ${cheaper('toCost', 'fromCost')} AS farCost
WITH named, far, farCost, CASE WHEN nearCost <= $most THEN near ELSE [] END AS near
CALL (near, far) {
  UNWIND near AS n
  ${met(1, 'm IN far')}
  RETURN collect([neighbour, degree, links]) AS nearLinks, collect(m) AS ring, sum(CASE WHEN m IN far THEN 0 ELSE degree END) AS ringCost
}
WITH *, CASE WHEN $maxHops > 1 AND farCost <= $most AND farCost <= ringCost THEN far ELSE [] END AS opened
CALL (near, ring, opened) {
  UNWIND opened AS n
  ${met(2, 'm IN ring OR m IN near')}
  RETURN collect([neighbour, degree, links]) AS farLinks
}
CALL (nearLinks, farLinks) {
  UNWIND nearLinks + farLinks AS met
  UNWIND met[2] AS link
  UNWIND link[1] AS value
  RETURN collect([met[0], met[1], link[0], value]) AS links
}
WITH named + [n IN near + opened | [n.id, null, null, true]] + links AS found
${returnInBatches('found', 'met', search.reading === 'ACCOUNTS' ? ACCOUNTS_AT_ONCE : undefined)}`,
    columns: ['met'],
    params: { named, from, to, maxHops: toInteger(maxHops), most: toInteger(MAX_OF_END), ...searchParams(search) },
  };
}

/** The nodes of an end, and their degrees together. */
const endsNamed = (end: 'from' | 'to'): string =>
  `collect(CASE WHEN id IN $${end} THEN n END) AS ${end}, sum(CASE WHEN id IN $${end} THEN degree ELSE 0 END) AS ${end}Cost`;

/** The first value if `from` has no more edges than `to`. */
const cheaper = (one: string, other: string): string => `CASE WHEN fromCost <= toCost THEN ${one} ELSE ${other} END`;

/** The values that the reading needs of an edge `e`. */
function readValue({ reading, traversal }: Pick<LinkSearch, 'reading' | 'traversal'>): string {
  return { EXISTENCE: 'true', DATES: `[${BOUNDS.map((bound) => `e.${bound}`).join(', ')}]`, ACCOUNTS: projectAccount(traversal) }[reading];
}

/** The links of each entity met, from the edges `e` between the entity with that `id` and `m`. */
function linksByMet(value: string, degree: string, search: LinkSearch): string {
  return `${search.minVoices > 1 ? withVoices(value) : `WITH id, m, collect(DISTINCT ${value}) AS values`}
WITH m, collect([id, values]) AS links WHERE ${mayMeet(search)}
WITH m, m.id AS neighbour, ${degree} AS degree, links`;
}

function searchParams(search: LinkSearch): Record<string, unknown> {
  return { ...boundaryParams(search), ...(search.minVoices > 1 ? { minVoices: toInteger(search.minVoices) } : {}) };
}

function withVoices(value: string): string {
  return `WITH id, m, e.tieId AS tie, count(DISTINCT e.assertedBy) AS voices, collect(${value}) AS values WHERE voices >= $minVoices
UNWIND values AS value
WITH id, m, collect(DISTINCT value) AS values`;
}

type LinkRow<Value> = readonly [neighbour: string, degree: number | null, id: string, value: Value];
/** An entity that is named, or that was opened. */
type EndRow = readonly [id: string, degree: number | null, rest: null, isOpened: true | null];

/** Every link as the two ids and what was read of it: `true`, bounds, or edges for `readAccount`. */
export function* readLinks<Value>(rows: readonly Row[]): Generator<readonly [string, string, readonly Value[]]> {
  let link = null as [id: string, neighbour: string, values: Value[]] | null;
  for (const row of rows) {
    for (const [neighbour, , id, value] of row['met'] as readonly LinkRow<Value>[]) {
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

/** What a noted link has instead of the values of its reading, one for each assertion. */
export type NotedRow = readonly [tieId: string, sourceId: string, standing: string];

/** What `linksOfEnds` returned. */
export interface EndsRead {
  /** The ids named that are recorded. */
  readonly named: readonly string[];
  /** The links of each id that was opened, in rows for `readLinks`. */
  readonly opened: ReadonlyMap<string, Row>;
}

export function readEnds(rows: readonly Row[]): EndsRead {
  const named: string[] = [];
  const opened = new Map<string, { met: LinkRow<unknown>[] }>();
  for (const one of rows.flatMap((row) => row['met'] as readonly (LinkRow<unknown> | EndRow)[])) {
    const [id, , by, value] = one;
    if (by !== null) opened.get(by)?.met.push(one as LinkRow<unknown>);
    else if (value === null) named.push(id);
    else opened.set(id, { met: [] });
  }
  return { named, opened };
}
