/**
 * A cache of entities that exist, each with its existence, from recent lookups of a recording. Evicted entities are looked up again, so
 * that a long recording uses no more memory than a short one.
 */
import { LRUCache } from 'lru-cache';
import type { Existence } from '../../model/existence';

const MAX_KNOWN = 100_000;

/** lru-cache cannot store null, so a value that may be null is wrapped in an object. */
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

  /** Undefined if the entity is not known; null if it is known but nothing is recorded of its existence. */
  get(id: string): Existence | null | undefined {
    return this.ids.peek(id)?.existence;
  }

  /** The oldest entries are evicted first: neither reading an entity nor setting it again makes it newer. */
  set(id: string, existence: Existence | null): void {
    const known = this.ids.peek(id);
    if (known) known.existence = existence;
    else this.ids.set(id, { existence });
  }
}
