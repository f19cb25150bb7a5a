/** The rows of a table that emits its facts only at its end, so that a repeated row is recognised as a duplicate. */
import { DigestTable } from '../../model/digest-table';
import type { SourceLocation } from '../../model/fact';
import { RowRepeated } from '../row-rejected';
import { Places } from './places';

export class SeenRows {
  private readonly rows = new DigestTable(1);
  private readonly places = new Places();

  /** @throws RowRepeated if the same content was read before. */
  add(content: readonly string[], place: SourceLocation): void {
    const key = content.join('\u0000');
    const [first] = this.rows.get(key) ?? [];
    if (first !== undefined) throw new RowRepeated(this.places.toPlace(first));
    this.rows.set(key, this.places.toNumber(place));
  }
}
