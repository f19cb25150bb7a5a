/** Sorts actors so that similar rows are next to each other and groups show as blocks. */

/**
 * Starts with the largest row. After each row comes the remaining row that is most similar to it, by cosine similarity.
 * `values` is square and symmetric. Each diagonal value counts as the largest value of its row. If two rows are equally similar, the first
 * comes first.
 */
export function alikeOrder(values: readonly (readonly number[])[]): number[] {
  const rows = values.map((row, at) => row.map((value, column) => (column === at ? Math.max(...row) : value)));
  const lengths = rows.map((row) => Math.sqrt(dot(row, row)));
  const left = new Set(rows.keys());
  const order: number[] = [];
  let next = findLargest(left, (row) => lengths[row] ?? 0);
  while (next !== undefined) {
    const at = next;
    order.push(at);
    left.delete(at);
    next = findLargest(left, (row) => dot(rows[at] ?? [], rows[row] ?? []) / ((lengths[at] ?? 0) * (lengths[row] ?? 0) || 1));
  }
  return order;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

function findLargest(rows: Iterable<number>, of: (row: number) => number): number | undefined {
  let best: number | undefined;
  let max = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const value = of(row);
    if (value > max) [best, max] = [row, value];
  }
  return best;
}
