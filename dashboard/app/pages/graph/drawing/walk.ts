/** Going through a graph by the arrow keys: along a tie to the next entity, around one's own neighbours, and back. */

/** Where one is, and over whom one came; the last is the one that is selected. */
export type Trail = readonly string[];

export interface Walkable {
  readonly centres: readonly string[];
  /** The neighbours that are in sight, in the order in which they stand around. */
  findNeighbours(id: string): readonly string[];
}

export type WalkKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'ArrowUp';

export const isWalkKey = (key: string): key is WalkKey => /^Arrow(Right|Left|Down|Up)$/.test(key);

/** Down goes along a tie, right and left to the next neighbour of the same entity, up goes back. Every neighbour can be come to. */
export function walk(trail: Trail, key: WalkKey, graph: Walkable): Trail {
  const here = trail.at(-1);
  if (here === undefined) return graph.centres.slice(0, 1);
  if (key === 'ArrowUp') return trail.length > 1 ? trail.slice(0, -1) : trail;
  const from = trail.at(-2);
  if (key === 'ArrowDown') {
    const neighbours = graph.findNeighbours(here);
    const next = neighbours.find((id) => !trail.includes(id)) ?? neighbours[0];
    return next === undefined ? trail : [...trail, next];
  }
  const siblings = from === undefined ? graph.centres : graph.findNeighbours(from);
  if (siblings.length === 0) return trail;
  const step = key === 'ArrowRight' ? 1 : -1;
  const at = siblings.indexOf(here);
  return [...trail.slice(0, -1), siblings[(at + step + siblings.length) % siblings.length] as string];
}
