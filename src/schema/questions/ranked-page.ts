/** A page of a list that is ordered by ranks. */
import type { Rank } from '../lens/pinned-cursors';

/** Compares two positions in a list. */
export function compareRanks(a: Rank, b: Rank): number {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined) return 1;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** A page of items sorted by rank: the `first` items after the given position. */
export function pageAfter<Item>(items: readonly Item[], readRank: (item: Item) => Rank, after: Rank | null, first: number) {
  const begin = after === null ? 0 : items.filter((item) => compareRanks(readRank(item), after) <= 0).length;
  return { page: items.slice(begin, begin + first), hasPreviousPage: begin > 0, hasNextPage: begin + first < items.length };
}
