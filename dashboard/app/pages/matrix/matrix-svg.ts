/** The heat map as an SVG text: what is saved. */
import type { SavedPicture } from '../../panel/save-file';

/** A cell as it stands on the page: its text, and the class that says how dark it is. */
export interface SavedCell {
  readonly text: string;
  readonly step: string;
}

const [CELL, NAMES, HEAD, STEPS] = [44, 180, 130, 5];

/** Names run down the side and, turned, along the top. */
export function matrixSvg(names: readonly string[], cellOf: (row: number, column: number) => SavedCell | null): SavedPicture {
  const [width, height] = [NAMES + names.length * CELL + 60, HEAD + names.length * CELL + 10];
  const cells = names.flatMap((_, row) =>
    names.map((__, column) => cellSvg(cellOf(row, column), NAMES + column * CELL, HEAD + row * CELL)),
  );
  const side = names.map((name, at) => `<text x="${NAMES - 8}" y="${HEAD + at * CELL + 27}" text-anchor="end">${escaped(name)}</text>`);
  const top = names.map((name, at) => {
    const [x, y] = [NAMES + at * CELL + 24, HEAD - 8];
    return `<text x="${x}" y="${y}" transform="rotate(-45 ${x} ${y})">${escaped(name)}</text>`;
  });
  const hatch = `<defs><pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="#bbb" stroke-width="2"/></pattern></defs>`;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12">${hatch}<rect width="${width}" height="${height}" fill="#fff"/>${[...cells, ...side, ...top].join('')}</svg>`;
  return { text, width, height };
}

function cellSvg(cell: SavedCell | null, x: number, y: number): string {
  if (!cell) return '';
  const step = Number(/^step-(\d)$/.exec(cell.step)?.[1] ?? Number.NaN);
  const fill = Number.isNaN(step) ? 'url(#h)' : `rgb(92 137 174 / ${(step / STEPS) * 0.6})`;
  return `<rect x="${x}" y="${y}" width="${CELL}" height="${CELL}" fill="${fill}" stroke="#ddd"/><text x="${x + CELL / 2}" y="${y + 27}" text-anchor="middle">${escaped(cell.text)}</text>`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
