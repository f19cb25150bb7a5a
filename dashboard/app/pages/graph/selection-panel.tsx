/** The selected node, its drawn ties and the links from it, as a card on the drawing. */
import { Link } from '@tanstack/react-router';
import { tieTypeInWords } from '../../facts/tie-type-words';
import { words } from '../../words/en';
import type { DrawnGraph, DrawnNode } from './drawing/build-drawn-graph';

const text = words.graph.selection;

export interface SelectionPanelProps {
  readonly graph: DrawnGraph;
  readonly selected: string | undefined;
  /** The first of the centre's entities, for a dossier of two actors. */
  readonly centre: DrawnNode | undefined;
  /** The end of a path that the reader marked; null if there is none. */
  readonly marked: DrawnNode | null;
  readonly onExpand: (node: DrawnNode) => void;
  readonly onCentre: (node: DrawnNode) => void;
  readonly onOpenGroup: (node: DrawnNode) => void;
  readonly onPathEnd: (node: DrawnNode) => void;
}

export function SelectionPanel(props: SelectionPanelProps) {
  const { graph, selected, marked } = props;
  const node = graph.nodes.find(({ id }) => id === selected);
  if (!node && !marked) return null;
  return (
    <aside className="selection" aria-label={text.title}>
      <h3>{text.title}</h3>
      {node && <Selected {...props} node={node} />}
      {marked && <p className="quiet-text">{text.marked(marked.name)}</p>}
    </aside>
  );
}

function Selected({ node, ...props }: SelectionPanelProps & { readonly node: DrawnNode }) {
  const group = node.holds.length > 0;
  return (
    <>
      <p>
        <strong>
          <bdi>{node.name}</bdi>
        </strong>
        {!group && <span className="quiet-text"> {words.facts.kinds[node.kind as keyof typeof words.facts.kinds]}</span>}
      </p>
      <ul className="quiet-text">
        {countTallies(props.graph, node.id).map(([type, count]) => (
          <li key={type}>{text.ties(count, tieTypeInWords(type))}</li>
        ))}
      </ul>
      <div className="selection-ways">
        {group ? (
          <button type="button" onClick={() => props.onOpenGroup(node)}>
            {text.openGroup}
          </button>
        ) : (
          <Actions node={node} {...props} />
        )}
      </div>
    </>
  );
}

const ACTORS = ['State', 'Organisation', 'Person'];

function Actions({ node, centre, marked, onExpand, onCentre, onPathEnd }: SelectionPanelProps & { readonly node: DrawnNode }) {
  const two = centre && centre.id !== node.id && ACTORS.includes(centre.kind) && ACTORS.includes(node.kind);
  return (
    <>
      <Link className="button" to="/e/$key" params={{ key: node.id }}>
        {text.open}
      </Link>
      <button type="button" onClick={() => onExpand(node)}>
        {text.expand}
      </button>
      {!node.centre && (
        <button type="button" onClick={() => onCentre(node)}>
          {text.asCentre}
        </button>
      )}
      {two && (
        <Link className="button" to="/dyad/$a/$b" params={{ a: centre.id, b: node.id }}>
          {text.dossierWith(centre.name)}
        </Link>
      )}
      <button type="button" onClick={() => onPathEnd(node)}>
        {marked && marked.id !== node.id ? text.pathFrom(marked.name) : text.markPathEnd}
      </button>
    </>
  );
}

/** The number of drawn ties of the node by type, the most first. */
function countTallies(graph: DrawnGraph, id: string) {
  const counts = new Map<DrawnGraph['edges'][number]['type'], number>();
  for (const { source, target, type, ties } of graph.edges) {
    if (source === id || target === id) counts.set(type, (counts.get(type) ?? 0) + ties.length);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
