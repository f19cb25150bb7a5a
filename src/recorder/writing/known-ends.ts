/**
 * Entities that exist, each with when it existed, as far as a recording has asked lately. What falls out is asked for again, so that a long recording holds no
 * more than a short one.
 */
import { LRUCache } from 'lru-cache';
import type { Existence } from '../../model/existence';

const MAX_KNOWN = 100_000;

/** lru-cache holds no null, so what may be null is in an object. */
interface Known {
  existence: Existence | null;
}

export class KnownEnds {
  private readonly ids: LRUCache<string, Known>;

  constructor(limit = MAX_KNOWN) {
    this.ids = new LRUCache({ max: limit });
  }

  get size(): number {
    return this.ids.size;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** Undefined if the entity is not known, null if it is and nothing is recorded of its existence. */
  get(id: string): Existence | null | undefined {
    return this.ids.peek(id)?.existence;
  }

  /** The longest known make room: neither reading an entity nor setting it again makes it newer. */
  set(id: string, existence: Existence | null): void {
    const known = this.ids.peek(id);
    if (known) known.existence = existence;
    else this.ids.set(id, { existence });
  }
}
