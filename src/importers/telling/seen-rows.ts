/** The rows of a table that tells only at its end, so that a row given twice is known for a duplicate. */
import type { Place } from '../../model/fact';
import { RowRepeated } from '../row-rejected';

export class SeenRows {
  private readonly places = new Map<string, Place>();

  /** @throws RowRepeated where the same content was read before. */
  see(content: readonly string[], place: Place): void {
    const key = content.join('\u0000');
    const first = this.places.get(key);
    if (first !== undefined) throw new RowRepeated(first);
    this.places.set(key, place);
  }
}
