/**
 * The graphics that yEd draws: yEd does not show attributes as labels. Colours show the kind; shapes distinguish actors from all other
 * entities.
 */
import { ENTITY_LABELS, entityKind } from '../../../domain/entity-kinds';

export const yedNamespaces = ' xmlns:y="http://www.yworks.com/xml/graphml"';
export const yedKeys =
  '<key id="d_node" for="node" yfiles.type="nodegraphics"/>\n<key id="d_edge" for="edge" yfiles.type="edgegraphics"/>\n';

/** From the Okabe-Ito palette, which colour-blind people can distinguish, then lighter colours. */
const COLOURS = [
  '#E69F00',
  '#56B4E9',
  '#009E73',
  '#F0E442',
  '#0072B2',
  '#D55E00',
  '#CC79A7',
  '#999999',
  '#DDDDDD',
  '#EECC66',
  '#99CCEE',
  '#99DDCC',
  '#EEBBDD',
];

/** `label` must already be escaped for XML. */
export function yedNode(label: string, kind: string): string {
  const colour = COLOURS[ENTITY_LABELS.indexOf(kind) % COLOURS.length] ?? '#DDDDDD';
  const shape = entityKind(kind)?.actor ? 'roundrectangle' : 'ellipse';
  return `<data key="d_node"><y:ShapeNode><y:Fill color="${colour}" transparent="false"/><y:NodeLabel>${label}</y:NodeLabel><y:Shape type="${shape}"/></y:ShapeNode></data>`;
}

/** A dashed line is a contested tie; a line without an arrow is a tie without direction. */
export function yedEdge(label: string, undirected: boolean, contested: boolean): string {
  const line = `<y:LineStyle color="#444444" type="${contested ? 'dashed' : 'line'}" width="1.0"/>`;
  const arrows = `<y:Arrows source="none" target="${undirected ? 'none' : 'standard'}"/>`;
  return `<data key="d_edge"><y:PolyLineEdge>${line}${arrows}<y:EdgeLabel>${label}</y:EdgeLabel></y:PolyLineEdge></data>`;
}
