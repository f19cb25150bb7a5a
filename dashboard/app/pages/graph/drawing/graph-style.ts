/** The style of the graph: colours from the style sheet, shapes by kind. */
import type { StylesheetStyle } from 'cytoscape';

/** A canvas does not know CSS custom properties, so their values are read from the page. */
export function graphStyle(page: CSSStyleDeclaration): StylesheetStyle[] {
  const colour = (name: string) => page.getPropertyValue(name).trim();
  const shape = (kind: string, value: string): StylesheetStyle => ({ selector: `node.${kind}`, style: { shape: value as 'ellipse' } });
  return [
    {
      selector: 'node',
      style: {
        width: 16,
        height: 16,
        label: 'data(label)',
        'font-size': 13,
        'text-wrap': 'wrap',
        'text-max-width': '150px',
        'text-valign': 'bottom',
        'text-margin-y': 3,
        'text-background-color': colour('--surface'),
        'text-background-opacity': 0.8,
        'text-background-padding': '1px',
        color: colour('--text'),
        'background-color': colour('--bar'),
        'border-width': 1,
        'border-color': colour('--text-quiet'),
      },
    },
    shape('State', 'round-rectangle'),
    shape('Organisation', 'hexagon'),
    shape('Person', 'ellipse'),
    shape('Treaty', 'tag'),
    shape('Event', 'diamond'),
    shape('Post', 'round-triangle'),
    { selector: 'node.centre', style: { width: 24, height: 24, 'border-width': 3, 'font-weight': 'bold' } },
    { selector: 'node:selected', style: { 'background-color': colour('--accent'), 'border-color': colour('--accent') } },
    {
      selector: 'node.Group',
      style: { shape: 'round-rectangle', width: 'data(size)', height: 'data(size)', 'border-width': 4, 'border-style': 'double' },
    },
    { selector: '.away', style: { display: 'none' } },
    { selector: 'edge', style: { width: 'data(width)', 'line-color': colour('--text-quiet'), 'curve-style': 'bezier', opacity: 0.7 } },
    { selector: 'edge.possible', style: { 'line-style': 'dotted' } },
    { selector: 'edge.contested', style: { 'line-style': 'dashed', 'line-color': colour('--contested'), width: 2 } },
  ];
}
