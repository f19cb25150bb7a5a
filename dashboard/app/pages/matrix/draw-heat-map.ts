/** Draws the heat map on a canvas, with the colours of the style sheets. */
import { type HeatMap, STEPS } from './heat-map';

/** Sizes in CSS pixels. */
export interface Measures {
  readonly cell: number;
  /** Space for names to the left of the rows; 0 if the names would be too small to read. */
  readonly side: number;
  readonly head: number;
}

const [MIN_CELL, MAX_CELL, NAMES, READABLE] = [6, 14, 130, 9];

/** Computes the sizes, with cells as large as the width allows. */
export function computeMeasures(size: number, width: number): Measures {
  const fitCell = (room: number) => Math.min(MAX_CELL, Math.max(MIN_CELL, Math.floor(room / Math.max(1, size))));
  const named = fitCell(width - NAMES);
  return named >= READABLE ? { cell: named, side: NAMES, head: NAMES } : { cell: fitCell(width), side: 0, head: 0 };
}

export function drawHeatMap(canvas: HTMLCanvasElement, map: HeatMap, { cell, side, head }: Measures): void {
  const size = map.ids.length;
  const [width, height, finer] = [side + size * cell, head + size * cell, window.devicePixelRatio || 1];
  Object.assign(canvas, { width: width * finer, height: height * finer });
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(finer, finer);
  const colour = readColours(canvas);
  context.fillStyle = colour('--raised');
  context.fillRect(side, head, size * cell, size * cell);
  const hatch = new Path2D();
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const pair = map.at(row, column);
      if (!pair) continue;
      const { step, uncovered } = map.getShade(pair);
      const [x, y, wide] = [side + column * cell, head + row * cell, cell - 1];
      context.globalAlpha = 1;
      context.fillStyle = colour('--surface');
      context.fillRect(x, y, wide, wide);
      context.globalAlpha = step / STEPS;
      context.fillStyle = colour('--bar');
      context.fillRect(x, y, wide, wide);
      if (!uncovered) continue;
      hatch.moveTo(x, y + wide);
      hatch.lineTo(x + wide, y);
    }
  }
  context.globalAlpha = 0.35;
  context.strokeStyle = colour('--text');
  context.stroke(hatch);
  context.globalAlpha = 1;
  if (side > 0) drawNames(context, map.names, { cell, side, head }, colour('--text'));
}

function drawNames(context: CanvasRenderingContext2D, names: readonly string[], { cell, side, head }: Measures, colour: string): void {
  Object.assign(context, { fillStyle: colour, textBaseline: 'middle', font: `${Math.min(12, cell)}px system-ui, sans-serif` });
  for (const [at, name] of names.entries()) {
    context.textAlign = 'right';
    context.fillText(name, side - 6, head + (at + 0.5) * cell, side - 8);
    context.save();
    context.translate(side + (at + 0.5) * cell, head - 6);
    context.rotate(-Math.PI / 2);
    context.textAlign = 'left';
    context.fillText(name, 0, 0, head - 8);
    context.restore();
  }
}

function readColours(canvas: HTMLCanvasElement): (name: string) => string {
  const style = getComputedStyle(canvas);
  const read = new Map<string, string>();
  return (name) => {
    const known = read.get(name) ?? style.getPropertyValue(name).trim();
    read.set(name, known);
    return known;
  };
}
