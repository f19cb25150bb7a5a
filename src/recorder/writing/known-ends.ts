/** Entities that exist, as far as a recording has asked lately. What falls out is asked for again, so that a long recording holds no more than a short one. */
import { BoundedMap } from '../../model/bounded-map';

const MOST = 100_000;

export class KnownEnds {
  private readonly ids: BoundedMap<string, true>;

  constructor(most = MOST) {
    this.ids = new BoundedMap(most);
  }

  get size(): number {
    return this.ids.size;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** The longest known make room. */
  add(id: string): void {
    this.ids.set(id, true);
  }
}
