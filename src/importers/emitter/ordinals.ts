/** Record keys where a data set has none of its own: what the row is about, and which of its rows on that. Dates are never part of a key. */
import { DigestTable } from '../../model/digest-table';

export class Ordinals {
  private readonly counts = new DigestTable(1);
  private readonly rows = new DigestTable(1);

  /** The first is the key itself, the next is `key 2`, and so on; `content` that was given before under the key gets the key it had then. */
  assignKey(key: string, content: string): string {
    const ordinal = this.assignOrdinal(key, `${key}\n${content}`);
    return ordinal === 1 ? key : `${key} ${ordinal}`;
  }

  private assignOrdinal(key: string, row: string): number {
    const [earlier] = this.rows.get(row) ?? [];
    if (earlier !== undefined) return earlier;
    const ordinal = (this.counts.get(key)?.[0] ?? 0) + 1;
    this.counts.set(key, ordinal);
    this.rows.set(row, ordinal);
    return ordinal;
  }
}
