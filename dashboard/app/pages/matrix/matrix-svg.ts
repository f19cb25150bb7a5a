/** The heat map as SVG text for saving. */
import type { SavedPicture } from '../../panel/save-file';
import { type Shade, STEPS } from './heat-map';

/** A cell as the page shows it: its text and its shade. */
export interface SavedCell extends Shade {
  readonly text: string;
}

const [NAMES, HEAD] = [180, 130];

/** Names are written along the left side and, rotated, along the top. */
export function matrixSvg(
  names: readonly string[],
  readCell: (row: number, column: number) => SavedCell | null,
  size: number,
): SavedPicture {
  const [width, height] = [NAMES + names.length * size + 60, HEAD + names.length * size + 10];
  const middle = size / 2 + 4;
  const cells = names.flatMap((_, row) =>
    names.map((__, column) => cellSvg(readCell(row, column), NAMES + column * size, HEAD + row * size, size)),
  );
  const side = names.map(
    (name, at) => `<text x="${NAMES - 8}" y="${HEAD + at * size + middle}" text-anchor="end">${escapeText(name)}</text>`,
  );
  const top = names.map((name, at) => {
    const [x, y] = [NAMES + at * size + middle, HEAD - 8];
    return `<text x="${x}" y="${y}" transform="rotate(-45 ${x} ${y})">${escapeText(name)}</text>`;
  });
  const hatch = `<defs><pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" stroke="#bbb" stroke-width="2"/></pattern></defs>`;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12">${hatch}<rect width="${width}" height="${height}" fill="#fff"/>${[...cells, ...side, ...top].join('')}</svg>`;
  return { text, width, height };
}

function cellSvg(cell: SavedCell | null, x: number, y: number, size: number): string {
  if (!cell) return '';
  const rect = (fill: string, stroke: string) =>
    `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${fill}" stroke="${stroke}"/>`;
  const shade = rect(`rgb(92 137 174 / ${(cell.step / STEPS) * 0.6})`, '#ddd');
  const text = cell.text && `<text x="${x + size / 2}" y="${y + size / 2 + 5}" text-anchor="middle">${escapeText(cell.text)}</text>`;
  return `${shade}${cell.uncovered ? rect('url(#h)', 'none') : ''}${text}`;
}

const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
