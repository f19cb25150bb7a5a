/** The positions of a graph's nodes. The same graph always gets the same positions. */
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

/**
 * Large graphs get fewer steps, so that they appear within two seconds. The number depends on the size, not on the clock, so the result is
 * the same on every machine.
 */
const stepsFor = (nodes: number): number => (nodes <= 300 ? 300 : nodes <= 1_000 ? 120 : 60);
const WIDER = 1.8;

/** One position per node, in the order of the nodes. It is deterministic: d3 starts on a fixed spiral and uses a seeded random source. */
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
    // Weak forces towards the middle, because nodes without ties would drift away.
    .force('x', forceX(0).strength(0.035))
    .force('y', forceY(0).strength(0.12))
    .stop()
    .tick(stepsFor(nodes.length));
  // Names are wide and are drawn below their nodes.
  return placed.map(({ x = 0, y = 0 }) => ({ x: x * WIDER, y }));
}
