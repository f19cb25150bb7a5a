/** Buttons that zoom the graph and list its keys. */
import type { Core } from 'cytoscape';
import { words } from '../../../words/en';
import { fitAll } from './start-graph';

const text = words.graph;

export function zoomBy(graph: Core | null, by: number): void {
  graph?.zoom({ level: graph.zoom() * by, renderedPosition: { x: graph.width() / 2, y: graph.height() / 2 } });
}

export function GraphTools({ graph, onKeys }: { readonly graph: Core | null; readonly onKeys: () => void }) {
  return (
    <div className="graph-tools">
      <button type="button" onClick={() => zoomBy(graph, 1.3)}>
        {text.zoomIn}
      </button>
      <button type="button" onClick={() => zoomBy(graph, 1 / 1.3)}>
        {text.zoomOut}
      </button>
      <button type="button" onClick={() => graph && fitAll(graph)}>
        {text.fit}
      </button>
      <button type="button" onClick={onKeys}>
        {text.keys.button}
      </button>
    </div>
  );
}
