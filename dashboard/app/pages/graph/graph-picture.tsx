/** The graph, drawn by Cytoscape on a canvas; the table beside it holds the same for every reader. */
import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { useEffect, useRef, useState } from 'react';
import type { Named, ToldTie } from '../../facts/told-tie';
import { words } from '../../words/en';
import { graphStyle } from './graph-style';
import type { Position } from './layout';
import { useLayout } from './use-layout';

const text = words.graph;

/** A tie as it is drawn. */
export interface DrawnTie extends ToldTie {
  readonly subject: Named;
  readonly object: Named;
  readonly type: string;
}

interface GraphPictureProps {
  readonly ties: readonly DrawnTie[];
  readonly centres: readonly string[];
  readonly onSelect: (entity: Named | null) => void;
}

export function GraphPicture({ ties, centres, onSelect }: GraphPictureProps) {
  const nodes = [
    ...new Map(ties.flatMap(({ subject, object }) => [[subject.id, subject] as const, [object.id, object] as const])).values(),
  ];
  const positions = useLayout({ nodes: nodes.map(({ id }) => id), links: ties.map(({ subject, object }) => [subject.id, object.id]) });
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Core | null>(null);
  const shown = JSON.stringify([nodes.map(({ id }) => id), ties.map(({ id }) => id), positions !== null]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` stands for the nodes, the ties and their positions.
  useEffect(() => {
    if (!place.current || !positions) return;
    const graph = cytoscape({
      container: place.current,
      elements: elementsOf(nodes, ties, positions, centres),
      style: graphStyle(getComputedStyle(place.current)),
      layout: { name: 'preset', fit: true, padding: 30 },
      // The page scrolls by the wheel; the graph is zoomed by Ctrl and the wheel, or by its buttons.
      userZoomingEnabled: false,
      boxSelectionEnabled: false,
    });
    graph.on('select unselect', 'node', () => onSelect(nodes.find(({ id }) => id === graph.$('node:selected').first().id()) ?? null));
    setDrawn(graph);
    return () => graph.destroy();
  }, [shown]);
  return (
    <div className="graph-frame">
      <Zoom graph={drawn} />
      <div
        ref={place}
        className="graph"
        role="img"
        aria-label={text.picture(nodes.length, ties.length)}
        onWheel={(event) => event.ctrlKey && zoom(drawn, event.deltaY < 0 ? 1.15 : 1 / 1.15)}
      />
      <p className="note">{text.legend}</p>
    </div>
  );
}

function elementsOf(
  nodes: readonly Named[],
  ties: readonly DrawnTie[],
  positions: readonly Position[],
  centres: readonly string[],
): ElementDefinition[] {
  const drawn = nodes.map(({ id, name, __typename }, at) => ({
    data: { id, label: name.length > 34 ? `${name.slice(0, 33)}…` : name },
    classes: [__typename, ...(centres.includes(id) ? ['centre'] : [])].join(' '),
    position: { ...positions[at]! },
  }));
  return [...drawn, ...ties.map(edgeOf)];
}

function edgeOf({ id, subject, object, standing, spells, type }: DrawnTie): ElementDefinition {
  const contested = standing === 'DIFFERING' || standing === 'DISPUTED';
  const possible = spells.every(({ certainty }) => certainty === 'POSSIBLE');
  return {
    data: { id, source: subject.id, target: object.id, type },
    classes: [...(contested ? ['contested'] : []), ...(possible ? ['possible'] : [])].join(' '),
  };
}

function zoom(graph: Core | null, by: number): void {
  graph?.zoom({ level: graph.zoom() * by, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
}

function Zoom({ graph }: { readonly graph: Core | null }) {
  return (
    <div className="graph-tools">
      <button type="button" onClick={() => zoom(graph, 1.3)}>
        {text.zoomIn}
      </button>
      <button type="button" onClick={() => zoom(graph, 1 / 1.3)}>
        {text.zoomOut}
      </button>
      <button type="button" onClick={() => graph?.fit(undefined, 30)}>
        {text.fit}
      </button>
    </div>
  );
}
