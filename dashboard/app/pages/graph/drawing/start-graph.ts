/** Starts Cytoscape on a graph: its elements, which of them are visible, and the neighbours of each node. */
import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import type { DrawnEdge, DrawnGraph, DrawnNode } from './build-drawn-graph';
import { graphStyle } from './graph-style';
import type { Position } from './layout';
import type { Walkable } from './walk';

export function startGraph(
  container: HTMLElement,
  { nodes, edges }: DrawnGraph,
  positions: readonly Position[],
  onSelect: (id: string | undefined) => void,
): Core {
  const graph = cytoscape({
    container,
    elements: [...nodes.map((node, at) => nodeElement(node, positions[at] as Position)), ...edges.map(edgeElement)],
    style: graphStyle(getComputedStyle(container)),
    layout: { name: 'preset' },
    // The wheel scrolls the page. Ctrl and the wheel, or the buttons, zoom the graph.
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    selectionType: 'single',
  });
  // Only taps are reported, so that a selection made by the page does not come back as an event.
  graph.on('tap', ({ target }) => onSelect(target === graph || !target.isNode() ? undefined : target.id()));
  fitAll(graph);
  return graph;
}

const CLOSEST = 1.2;

/** Fits all visible elements into the drawing, with a maximum zoom for very small graphs. */
export function fitAll(graph: Core): void {
  const shown = graph.elements(':visible');
  graph.fit(shown, 30);
  if (graph.zoom() > CLOSEST) graph.zoom(CLOSEST).center(shown);
}

function nodeElement({ id, name, kind, centre, holds }: DrawnNode, position: Position): ElementDefinition {
  return {
    data: { id, label: name.length > 48 ? `${name.slice(0, 47)}…` : name, size: Math.min(44, 20 + Math.sqrt(holds.length) * 2) },
    classes: [kind, ...(centre ? ['centre'] : [])].join(' '),
    position: { ...position },
  };
}

function edgeElement({ id, source, target, ties, contested, possible }: DrawnEdge): ElementDefinition {
  return {
    data: { id, source, target, width: Math.min(8, 1.4 + Math.log2(ties.length)) },
    classes: [...(contested ? ['contested'] : []), ...(possible ? ['possible'] : [])].join(' '),
  };
}

/** Hides the ties that are not in `inSight` and the nodes without a visible tie. The centre stays. */
export function showOnly(drawn: Core | null, graph: DrawnGraph, inSight: ReadonlySet<string>): void {
  if (!drawn) return;
  const touched = new Set<string>();
  drawn.batch(() => {
    for (const { id, source, target, ties } of graph.edges) {
      const seen = ties.some((tie) => inSight.has(tie));
      drawn.getElementById(id).toggleClass('away', !seen);
      if (seen) touched.add(source).add(target);
    }
    for (const { id, centre } of graph.nodes) drawn.getElementById(id).toggleClass('away', !centre && !touched.has(id));
  });
}

/** Gives the visible neighbours of a node, clockwise from the top. */
export function buildWalkable(drawn: Core, { nodes }: DrawnGraph): Walkable {
  return {
    centres: nodes.filter(({ centre }) => centre).map(({ id }) => id),
    findNeighbours(id) {
      const here = drawn.getElementById(id);
      if (here.empty()) return [];
      const { x, y } = here.position();
      const turn = (at: { readonly x: number; readonly y: number }) => (Math.atan2(at.x - x, y - at.y) + 2 * Math.PI) % (2 * Math.PI);
      const neighbours = here.openNeighborhood('node').filter((node) => !node.hasClass('away') && node.id() !== id);
      return neighbours
        .toArray()
        .sort((a, b) => turn((a as cytoscape.NodeSingular).position()) - turn((b as cytoscape.NodeSingular).position()))
        .map((node) => node.id());
    },
  };
}
