/** Positions of a graph's nodes: the same for the same graph, wherever and whenever it is laid out. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface LayoutRequest {
  readonly nodes: readonly string[];
  readonly links: readonly (readonly [string, string])[];
}

interface Placed extends SimulationNodeDatum {
  readonly id: string;
}

/** Fewer steps for a large graph, so that it is shown within two seconds; by its size, not by the clock, so that it is the same everywhere. */
const stepsFor = (nodes: number): number => (nodes <= 300 ? 300 : nodes <= 1_000 ? 120 : 60);
const WIDER = 1.8;

/** One position a node, in the order of the nodes. d3 begins on a fixed spiral and its noise is seeded, so there is no chance in it. */
export function layout({ nodes, links }: LayoutRequest): Position[] {
  const placed: Placed[] = nodes.map((id) => ({ id }));
  const known = new Set(nodes);
  const joined = links.filter(([a, b]) => a !== b && known.has(a) && known.has(b)).map(([source, target]) => ({ source, target }));
  forceSimulation(placed)
    .force(
      'link',
      forceLink<Placed, { source: string | Placed; target: string | Placed }>(joined)
        .id(({ id }) => id)
        .distance(150),
    )
    .force('charge', forceManyBody().strength(-620))
    .force('apart', forceCollide(44))
    // Weak pulls to the middle, or what has no ties flies off.
    .force('x', forceX(0).strength(0.035))
    .force('y', forceY(0).strength(0.12))
    .stop()
    .tick(stepsFor(nodes.length));
  // Names are wide and stand below their nodes.
  return placed.map(({ x = 0, y = 0 }) => ({ x: x * WIDER, y }));
}
