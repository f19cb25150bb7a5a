/** Moves through the cells of the matrix with the arrow keys. */

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

/** The cell that a key leads to in a matrix of `size` rows and columns; null for other keys. Moves stop at the edge. */
export function moveCell([row, column]: Cell, key: string, size: number): Cell | null {
  const step = STEPS[key];
  if (!step) return null;
  const within = (at: number) => Math.min(size - 1, Math.max(0, at));
  return [within(row + step[0]), within(column + step[1])];
}
