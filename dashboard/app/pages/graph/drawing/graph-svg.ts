/** The drawn graph as SVG text for saving, from its positions and its style. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { SavedPicture } from '../../../panel/save-file';

const MARGIN = 60;

/** All visible elements at their own scale, whatever part of the graph the screen shows. */
export function graphSvg(graph: Core, ground: string): SavedPicture {
  const shown = graph.elements(':visible');
  const box = shown.boundingBox({});
  const [left, top] = [box.x1 - MARGIN, box.y1 - MARGIN];
  const [width, height] = [Math.ceil(box.w + 2 * MARGIN), Math.ceil(box.h + 2 * MARGIN)];
  const parts = [...shown.edges().map(edgeSvg), ...shown.nodes().map(nodeSvg)];
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}" font-family="system-ui, sans-serif"><rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${ground}"/>${parts.join('')}</svg>`;
  return { text, width, height };
}

function edgeSvg(edge: EdgeSingular): string {
  const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
  const middle = edge.midpoint();
  // The middle of a quadratic curve lies half way between the middle of its chord and its control point.
  const control = { x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 };
  const dash = { dashed: '6 4', dotted: '2 3', solid: '' }[edge.style('line-style') as 'solid'] ?? '';
  const stroke = `stroke="${edge.style('line-color')}" stroke-width="${Number.parseFloat(edge.style('width'))}" stroke-dasharray="${dash}" opacity="${edge.style('opacity')}"`;
  return `<path d="M${point(from)}Q${point(control)} ${point(to)}" fill="none" ${stroke}/>`;
}

const point = ({ x, y }: { readonly x: number; readonly y: number }): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Corners of the node shapes, on a circle of radius one. */
const CORNERS: Readonly<Record<string, readonly number[]>> = {
  hexagon: [0, 60, 120, 180, 240, 300],
  diamond: [0, 90, 180, 270],
  'round-triangle': [-90, 30, 150],
  tag: [-135, -45, 0, 45, 135],
};

function nodeSvg(node: NodeSingular): string {
  const { x, y } = node.position();
  const half = node.width() / 2;
  const paint = `fill="${node.style('background-color')}" stroke="${node.style('border-color')}" stroke-width="${Number.parseFloat(node.style('border-width'))}"`;
  const label = `<text x="${x.toFixed(1)}" y="${(y + half + 14).toFixed(1)}" text-anchor="middle" font-size="13" fill="${node.style('color')}">${escapeText(String(node.data('label')))}</text>`;
  return shapeSvg(String(node.style('shape')), x, y, half, paint) + label;
}

function shapeSvg(shape: string, x: number, y: number, half: number, paint: string): string {
  const corners = CORNERS[shape];
  if (corners) {
    const at = corners.map((degrees) =>
      point({ x: x + half * Math.cos((degrees * Math.PI) / 180), y: y + half * Math.sin((degrees * Math.PI) / 180) }),
    );
    return `<polygon points="${at.join(' ')}" ${paint}/>`;
  }
  if (shape === 'ellipse') return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${half}" ${paint}/>`;
  return `<rect x="${(x - half).toFixed(1)}" y="${(y - half).toFixed(1)}" width="${2 * half}" height="${2 * half}" rx="3" ${paint}/>`;
}

const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
