/**
 * What counts as a perspective's own because of who made it: statements of its organs and office holders, with their claims and positions,
 * in any source.
 */

/**
 * A tie of such a statement, and from which recording up to which (not included) the speaker was recorded as a representative of the
 * perspective.
 */
export interface RepresentedTie {
  readonly tie: string;
  readonly from: number;
  readonly to: number;
}

/** Read once for an operation; pages that keep to an earlier recording use the same ties. */
export class Represented {
  private readonly known = new Map<number, ReadonlySet<string>>();

  constructor(private readonly ties: readonly RepresentedTie[]) {}

  /** The ids of the ties as recorded at that number, sorted. */
  at(seq: number): readonly string[] {
    return [...this.idsAt(seq)];
  }

  /** Whether the tie is one of them at that number. */
  has(tieId: string, seq: number): boolean {
    return this.idsAt(seq).has(tieId);
  }

  private idsAt(seq: number): ReadonlySet<string> {
    const known = this.known.get(seq);
    if (known) return known;
    const tieIds = this.ties.filter(({ from, to }) => from <= seq && seq < to).map(({ tie }) => tie);
    const ids = new Set(tieIds.sort());
    this.known.set(seq, ids);
    return ids;
  }
}
