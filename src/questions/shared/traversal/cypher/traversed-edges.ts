/** The edges that a search may travel from the entities it opens, in Cypher: of the types asked for, under the lens, to entities it may meet. */
import type { Row } from '../../../../database/cypher-query';
import type { Lens } from '../../../../model/lens';
import { edgeOfTypesUnderLens, lensParams, nodeUnderLens } from '../../cypher/lens-predicate';
import type { Traversal } from '../traversal';

/** Where a search may go from where it stands; `centre` are the entities asked about, to which neither kinds nor `avoid` apply. */
export interface TraversalUnderLens {
  readonly traversal: Traversal;
  readonly centre: readonly string[];
  readonly lens: Lens;
  /** Whether the search goes on from what it meets, and must know what that would cost. */
  readonly on: boolean;
}

/** Types joined for a pattern; they come from the closed list of the model. */
export const joinTypes = (traversal: Traversal): string => traversal.tieTypes.join('|');

/** Binds `id`, the opened entity `n`, the edge `e` and the entity at its other end, `m`. */
export function traversedEdges({ traversal, lens }: TraversalUnderLens): string {
  return `UNWIND $ids AS id
MATCH (n:Entity {id: id})-[e:${joinTypes(traversal)}]-(m) USING INDEX n:Entity(id)
WHERE m <> n AND ${edgeOfTypesUnderLens('e', traversal.tieTypes, lens)}`;
}

/** Holds of `m` where the search may meet it. Meant for after edges are grouped by it, so that each neighbour is read once. */
export function mayMeet({ traversal }: TraversalUnderLens): string {
  const kinds = traversal.kinds?.map((kind) => `m:${kind}`).join(' OR ') || 'false';
  const conditions = [nodeUnderLens('m')];
  if (traversal.kinds) conditions.push(`(${kinds} OR m.id IN $centre)`);
  if (traversal.avoid.length > 0) conditions.push('NOT m.id IN $avoid');
  return conditions.join(' AND ');
}

/** What it would cost to open `m`: one number that the database keeps, where the search goes on. */
export function countDegreeOfMet({ traversal, on }: TraversalUnderLens): string {
  return on ? countDegree('m', traversal) : 'null';
}

/** How many edges of the types travelled a node has, before the lens. The database keeps these numbers for entities with many. */
export function countDegree(node: string, traversal: Traversal): string {
  return `COUNT { (${node})-[:${joinTypes(traversal)}]-() }`;
}

/** Degree by id, of what such rows have met; of all, where the search goes on. */
export function* readMetDegrees(rows: readonly Row[]): Generator<readonly [id: string, degree: number]> {
  for (const row of rows) {
    for (const [id, degree] of row['met'] as readonly (readonly [string, number | null, ...unknown[]])[])
      if (degree !== null) yield [id, degree];
  }
}

/** The parameters of both. */
export function traversalParams(ids: readonly string[], { traversal, centre, lens }: TraversalUnderLens): Record<string, unknown> {
  return {
    ids,
    ...(traversal.kinds ? { centre } : {}),
    ...(traversal.avoid.length > 0 ? { avoid: traversal.avoid } : {}),
    ...lensParams(lens),
  };
}
