/** Record keys where a data set has none of its own: what the row is about, and which of its rows on that. Dates are never part of a key. */

export class Ordinals {
  private readonly counts = new Map<string, number>();
  private readonly rows = new Map<string, string>();

  /** The first is the key itself, the next is `key 2`, and so on; `content` that was given before under the key gets the key it had then. */
  keyOf(key: string, content: string): string {
    const full = `${key}\n${content}`;
    const earlier = this.rows.get(full);
    if (earlier !== undefined) return earlier;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    const record = count === 1 ? key : `${key} ${count}`;
    this.rows.set(full, record);
    return record;
  }
}
