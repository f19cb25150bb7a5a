/** Codes and names that no actor is known by, and how often each stood in the way: the report, in place of a guess. */

export interface UnknownActor {
  readonly column: string;
  readonly value: string;
  readonly rows: number;
}

export class UnknownActors {
  private readonly counts = new Map<string, { column: string; value: string; rows: number }>();

  note(column: string, value: string): void {
    const key = `${column}\n${value}`;
    const entry = this.counts.get(key) ?? { column, value, rows: 0 };
    entry.rows += 1;
    this.counts.set(key, entry);
  }

  /** The most frequent first. */
  list(): readonly UnknownActor[] {
    return [...this.counts.values()].sort((a, b) => b.rows - a.rows || a.value.localeCompare(b.value, 'en'));
  }
}
