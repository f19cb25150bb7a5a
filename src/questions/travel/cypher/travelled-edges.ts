/** The edges that a search may travel from the entities it opens, in Cypher: of the types asked for, under the lens, to entities it may meet. */
import type { Row } from '../../../database/cypher-query';
import type { Lens } from '../../../model/lens';
import { edgeOfTypesUnderLens, lensParams, nodeUnderLens } from '../../shared/cypher/lens-predicate';
import type { Travel } from '../travel';

/** Where a search may go from where it stands; `centre` are the entities asked about, to which neither kinds nor `avoid` apply. */
export interface Travelling {
  readonly travel: Travel;
  readonly centre: readonly string[];
  readonly lens: Lens;
  /** Whether the search goes on from what it meets, and must know what that would cost. */
  readonly on: boolean;
}

/** Types joined for a pattern; they come from the closed list of the model. */
export const typesOf = (travel: Travel): string => travel.tieTypes.join('|');

/** Binds `id`, the opened entity `n`, the edge `e` and the entity at its other end, `m`. */
export function travelledEdges({ travel, lens }: Travelling): string {
  return `UNWIND $ids AS id
MATCH (n:Entity {id: id})-[e:${typesOf(travel)}]-(m) USING INDEX n:Entity(id)
WHERE m <> n AND ${edgeOfTypesUnderLens('e', travel.tieTypes, lens)}`;
}

/** Holds of `m` where the search may meet it. Meant for after edges are grouped by it, so that each neighbour is read once. */
export function mayMeet({ travel }: Travelling): string {
  const kinds = travel.kinds?.map((kind) => `m:${kind}`).join(' OR ') || 'false';
  const asked = [nodeUnderLens('m')];
  if (travel.kinds) asked.push(`(${kinds} OR m.id IN $centre)`);
  if (travel.avoid.length > 0) asked.push('NOT m.id IN $avoid');
  return asked.join(' AND ');
}

/** What it would cost to open `m`: one number that the database keeps, where the search goes on. */
export function degreeOfMet({ travel, on }: Travelling): string {
  return on ? degreeOf('m', travel) : 'null';
}

/** How many edges of the types travelled a node has, before the lens. The database keeps these numbers for entities with many. */
export function degreeOf(node: string, travel: Travel): string {
  return `COUNT { (${node})-[:${typesOf(travel)}]-() }`;
}

/** Degree by id, of what such rows have met; of all, where the search goes on. */
export function* readMetDegrees(rows: readonly Row[]): Generator<readonly [id: string, degree: number]> {
  for (const row of rows) {
    for (const [id, degree] of row['met'] as readonly (readonly [string, number | null, ...unknown[]])[])
      if (degree !== null) yield [id, degree];
  }
}

/** The parameters of both. */
export function travelParams(ids: readonly string[], { travel, centre, lens }: Travelling): Record<string, unknown> {
  return {
    ids,
    ...(travel.kinds ? { centre } : {}),
    ...(travel.avoid.length > 0 ? { avoid: travel.avoid } : {}),
    ...lensParams(lens),
  };
}
