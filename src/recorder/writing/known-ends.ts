/**
 * Entities that exist, each with when it existed, as far as a recording has asked lately. What falls out is asked for again, so that a long recording holds no
 * more than a short one.
 */
import { BoundedMap } from '../../model/bounded-map';
import type { Existence } from '../../model/existence';

const MOST = 100_000;

export class KnownEnds {
  private readonly ids: BoundedMap<string, Existence | null>;

  constructor(most = MOST) {
    this.ids = new BoundedMap(most);
  }

  get size(): number {
    return this.ids.size;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  get(id: string): Existence | null | undefined {
    return this.ids.get(id);
  }

  /** The longest known make room. */
  set(id: string, existence: Existence | null): void {
    this.ids.set(id, existence);
  }
}
