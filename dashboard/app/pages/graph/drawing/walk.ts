/** Moves through a graph with the arrow keys: along a tie to the next entity, through its neighbours, and back. */

/** The ids of the nodes on the way from the centre to the selected node, which is the last one. */
export type Trail = readonly string[];

export interface Walkable {
  readonly centres: readonly string[];
  /** The ids of the visible neighbours, in the order in which they are drawn around the node. */
  findNeighbours(id: string): readonly string[];
}

export type WalkKey = 'ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'ArrowUp';

export const isWalkKey = (key: string): key is WalkKey => /^Arrow(Right|Left|Down|Up)$/.test(key);

/** Down follows a tie, right and left go to the next neighbour of the same entity, and up goes back. Every neighbour can be reached. */
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
