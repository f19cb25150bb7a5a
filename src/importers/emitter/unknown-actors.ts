/** Codes and names that match no actor, and how many rows each affects. They are reported; the import never guesses. */

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

  /** All entries, the most frequent first. */
  list(): readonly UnknownActor[] {
    return [...this.counts.values()].sort((a, b) => b.rows - a.rows || a.value.localeCompare(b.value, 'en'));
  }
}
