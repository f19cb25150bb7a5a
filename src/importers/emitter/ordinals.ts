/**
 * Record keys for a data set that has none: the subject of the row, and a number among the rows on that subject. Dates are never part of a
 * key.
 */
import { DigestTable } from '../../model/digest-table';

export class Ordinals {
  private readonly counts = new DigestTable(1);
  private readonly rows = new DigestTable(1);

  /** The first key is `key` itself, the next is `key 2`, and so on. Repeated `content` under a key gets the key that it had before. */
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
