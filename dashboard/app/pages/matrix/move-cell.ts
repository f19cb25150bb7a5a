/** How the arrow keys move through the cells of the matrix. */

export type Cell = readonly [row: number, column: number];

const PAGE = 10;
const STEPS: Readonly<Record<string, Cell>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** The cell that a key leads to, of so many rows and columns; null for a key that leads nowhere. The edge is as far as it goes. */
export function moveCell([row, column]: Cell, key: string, size: number): Cell | null {
  const step = STEPS[key];
  if (!step) return null;
  const within = (at: number) => Math.min(size - 1, Math.max(0, at));
  return [within(row + step[0]), within(column + step[1])];
}
