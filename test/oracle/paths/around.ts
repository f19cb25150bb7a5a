/** Everything within a number of hops, traversed by hand with graphology. Part of an oracle: shares no code with src. */
import type { MultiGraph } from 'graphology';

export interface AroundQuestion {
  readonly of: readonly string[];
  readonly hops: number;
  readonly kinds: readonly string[] | null;
  readonly avoid: readonly string[];
}

/** The distance of every entity in reach, and the ties found: those with an end nearer than the outermost ring. */
export interface Around {
  readonly distance: ReadonlyMap<string, number>;
  readonly ties: readonly { readonly id: string; readonly type: string; readonly ends: readonly [string, string] }[];
}

/** What `neighbourhood` must know before it truncates anything. */
export function around(graph: MultiGraph, { of, hops, kinds, avoid }: AroundQuestion): Around {
  const mayMeet = (id: string) =>
    of.includes(id) || (!avoid.includes(id) && (kinds === null || kinds.includes(graph.getNodeAttribute(id, 'label'))));
  const distance = new Map<string, number>();
  for (const start of of) {
    const shortest = (here: string, walked: number): void => {
      if ((distance.get(here) ?? Number.POSITIVE_INFINITY) <= walked) return;
      distance.set(here, walked);
      if (walked < hops) for (const next of graph.neighbors(here)) if (mayMeet(next)) shortest(next, walked + 1);
    };
    shortest(start, 0);
  }
  const ties = graph
    .edges()
    .map((id) => ({ id, type: graph.getEdgeAttribute(id, 'type') as string, ends: graph.extremities(id) as [string, string] }))
    .filter(({ ends }) => ends.every((end) => distance.has(end)) && ends.some((end) => (distance.get(end) as number) < hops));
  return { distance, ties };
}
