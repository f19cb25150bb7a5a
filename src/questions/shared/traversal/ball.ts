/** The entities within a number of hops from a start, found ring by ring. */
import type { Steps } from '../../../turns';

export class Ball {
  /** Hops from the start, for every entity met. */
  readonly hops: Map<string, number>;
  /** The entities of the outermost ring. */
  ring: readonly string[];
  /** How many rings are complete. */
  depth = 0;

  /** `beyond` are entities at which the ball stops: they are met, but the search does not continue from them. */
  constructor(
    readonly start: readonly string[],
    private readonly beyond: readonly string[] = [],
  ) {
    this.hops = new Map(start.map((id) => [id, 0]));
    this.ring = start;
  }

  /** Adds the neighbours of the outermost ring as the next ring; the links of that ring must all be known. */
  *widen(links: ReadonlyMap<string, ReadonlyMap<string, unknown>>): Steps<void> {
    const next: string[] = [];
    for (const id of this.ring) {
      yield;
      for (const neighbour of links.get(id)?.keys() ?? []) {
        if (this.hops.has(neighbour)) continue;
        this.hops.set(neighbour, this.depth + 1);
        if (!this.beyond.includes(neighbour)) next.push(neighbour);
      }
    }
    this.ring = next;
    this.depth++;
  }
}
