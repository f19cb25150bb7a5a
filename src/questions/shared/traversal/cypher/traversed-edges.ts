/**
 * The edges that a search may follow from the entities it opens, in Cypher: of the types asked for, under the lens, to entities it may
 * meet.
 */
import type { Row } from '../../../../database/cypher-query';
import type { Lens } from '../../../../model/lens';
import { edgeOfTypesUnderLens, lensParams, nodeUnderLens } from '../../cypher/lens-predicate';
import type { Traversal } from '../traversal';

/** Where a search may go. `centre` holds the entities asked about; neither `kinds` nor `avoid` apply to them. */
export interface TraversalUnderLens {
  readonly traversal: Traversal;
  readonly centre: readonly string[];
  readonly lens: Lens;
  /** Whether the search continues from the entities it meets, so that it needs the cost of opening them. */
  readonly on: boolean;
}

/** Types joined for a pattern. They come from the fixed list of the model, so they are safe in Cypher text. */
export const joinTypes = (traversal: Traversal): string => traversal.tieTypes.join('|');

/** Binds `id`, the opened entity `n`, the edge `e` and the entity at its other end, `m`. */
export function traversedEdges(search: TraversalUnderLens): string {
  return `UNWIND $ids AS id
MATCH (n:Entity {id: id})-[e:${joinTypes(search.traversal)}]-(m) USING INDEX n:Entity(id)
WHERE ${isTraversed(search)}`;
}

/** Binds the edge `e` and the entity at its other end, `m`, of an opened entity that is bound already, `n`. */
export function edgesOfOpened(search: Omit<TraversalUnderLens, 'on'>): string {
  return `MATCH (n)-[e:${joinTypes(search.traversal)}]-(m)
WHERE ${isTraversed(search)}`;
}

function isTraversed({ traversal, lens }: Pick<TraversalUnderLens, 'traversal' | 'lens'>): string {
  return `m <> n AND ${edgeOfTypesUnderLens('e', traversal.tieTypes, lens)}`;
}

/** True for `m` if the search may meet it. Use it after edges are grouped by `m`, so that each neighbour is read once. */
export function mayMeet({ traversal }: Pick<TraversalUnderLens, 'traversal'>): string {
  const kinds = traversal.kinds?.map((kind) => `m:${kind}`).join(' OR ') || 'false';
  const conditions = [nodeUnderLens('m')];
  if (traversal.kinds) conditions.push(`(${kinds} OR m.id IN $centre)`);
  if (traversal.avoid.length > 0) conditions.push('NOT m.id IN $avoid');
  return conditions.join(' AND ');
}

/** The cost to open `m`, if the search continues; it is one number that the database stores. */
export function countDegreeOfMet({ traversal, on }: TraversalUnderLens): string {
  return on ? countDegree('m', traversal) : 'null';
}

/** How many edges of the followed types a node has, ignoring the lens. The database stores these numbers for entities with many edges. */
export function countDegree(node: string, traversal: Traversal): string {
  return `COUNT { (${node})-[:${joinTypes(traversal)}]-() }`;
}

/** Degree by id, from rows `{met}`. Rows have degrees only if the search continues. */
export function* readMetDegrees(rows: readonly Row[]): Generator<readonly [id: string, degree: number]> {
  for (const row of rows) {
    for (const [id, degree] of row['met'] as readonly (readonly [string, number | null, ...unknown[]])[])
      if (degree !== null) yield [id, degree];
  }
}

/** The parameters of `traversedEdges` and `mayMeet`. */
export function traversalParams(ids: readonly string[], search: Omit<TraversalUnderLens, 'on'>): Record<string, unknown> {
  return { ids, ...boundaryParams(search) };
}

/** The parameters of `edgesOfOpened` and `mayMeet`. */
export function boundaryParams({ traversal, centre, lens }: Omit<TraversalUnderLens, 'on'>): Record<string, unknown> {
  return {
    ...(traversal.kinds ? { centre } : {}),
    ...(traversal.avoid.length > 0 ? { avoid: traversal.avoid } : {}),
    ...lensParams(lens),
  };
}
