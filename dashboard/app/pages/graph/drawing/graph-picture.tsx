/** The graph, drawn by Cytoscape on a canvas as one widget for the keyboard. The table next to it shows the same data for every reader. */
import type { Core } from 'cytoscape';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useOnPaper } from '../../../controls/use-on-paper';
import { useSavedPicture } from '../../../panel/picture-source';
import { words } from '../../../words/en';
import type { DrawnGraph, DrawnNode } from './build-drawn-graph';
import { graphSvg } from './graph-svg';
import { GraphTools, zoomBy } from './graph-tools';
import { buildWalkable, fitAll, showOnly, startGraph } from './start-graph';
import { useLayout } from './use-layout';
import { isWalkKey, type Trail, walk } from './walk';

const text = words.graph;

export interface GraphPictureProps {
  readonly graph: DrawnGraph;
  /** The ids of the visible ties. Nodes keep their positions when this changes. */
  readonly inSight: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly onOpen: (node: DrawnNode) => void;
  readonly onExpand: (node: DrawnNode) => void;
  readonly onPathEnd: (node: DrawnNode) => void;
  readonly onKeys: () => void;
}

export function GraphPicture(props: GraphPictureProps) {
  const { graph, inSight, selected } = props;
  const place = useRef<HTMLDivElement>(null);
  const drawn = useDrawn(place, props);
  const trail = useRef<Trail>([]);
  useEffect(() => showOnly(drawn, graph, inSight), [drawn, graph, inSight]);
  useEffect(() => {
    drawn?.$(':selected').unselect();
    if (selected !== undefined) drawn?.getElementById(selected).select();
    if (trail.current.at(-1) !== selected) trail.current = selected === undefined ? [] : [selected];
  }, [drawn, selected]);
  useFitToPaper(drawn);
  useSavedPicture(drawn && (() => graphSvg(drawn, getComputedStyle(document.documentElement).getPropertyValue('--surface').trim())));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !drawn) return;
    if (isWalkKey(event.key)) {
      trail.current = walk(trail.current, event.key, buildWalkable(drawn, graph));
      props.onSelect(trail.current.at(-1));
    } else if (!handleKey(event.key, drawn, props)) return;
    event.preventDefault();
  };
  return (
    <div className="graph-frame">
      <GraphTools graph={drawn} onKeys={props.onKeys} />
      <div
        ref={place}
        className="graph"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing is one widget with keys of its own, which "?" lists.
        tabIndex={0}
        aria-label={text.picture(graph.nodes.length, graph.edges.length)}
        onKeyDown={onKeyDown}
        onWheel={(event) => event.ctrlKey && zoomBy(drawn, event.deltaY < 0 ? 1.15 : 1 / 1.15)}
      />
      <p className="note">{text.legend}</p>
    </div>
  );
}

/** Fits the graph again when printing begins or ends, because paper has a different width than the screen. */
function useFitToPaper(drawn: Core | null): void {
  const onPaper = useOnPaper();
  const before = useRef(onPaper);
  useEffect(() => {
    if (before.current === onPaper || !drawn) return;
    before.current = onPaper;
    drawn.resize();
    fitAll(drawn);
  }, [drawn, onPaper]);
}

/** Handles the keys of the graph, such as those that act on the selected node; returns false for any other key. */
function handleKey(
  key: string,
  drawn: Core,
  { graph, selected, onSelect, onOpen, onExpand, onPathEnd, onKeys }: GraphPictureProps,
): boolean {
  if (key === '?') onKeys();
  else if (key === 'Escape') onSelect(undefined);
  else if (key === '+' || key === '-') zoomBy(drawn, key === '+' ? 1.3 : 1 / 1.3);
  else {
    const node = graph.nodes.find(({ id }) => id === selected);
    const action = { Enter: onOpen, e: onExpand, p: onPathEnd }[key === 'Enter' ? key : key.toLowerCase()];
    if (!action || !node) return false;
    action(node);
  }
  return true;
}

/** The running drawing. It is created again if the nodes, edges or positions change. */
function useDrawn(place: React.RefObject<HTMLDivElement | null>, { graph, onSelect }: GraphPictureProps): Core | null {
  const { nodes, edges } = graph;
  const positions = useLayout({ nodes: nodes.map(({ id }) => id), links: edges.map(({ source, target }) => [source, target]) });
  const [drawn, setDrawn] = useState<Core | null>(null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const shown = JSON.stringify([nodes.map(({ id, centre }) => [id, centre]), edges.map(({ id }) => id), positions !== null]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shown` represents the nodes, the edges and their positions.
  useEffect(() => {
    if (!place.current || !positions) return;
    const started = startGraph(place.current, graph, positions, (id) => select.current(id));
    setDrawn(started);
    return () => {
      setDrawn(null);
      started.destroy();
    };
  }, [shown]);
  return drawn;
}
