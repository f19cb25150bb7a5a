/** Entities that exist, as far as a recording has asked lately. What falls out is asked for again, so that a long recording holds no more than a short one. */

const MOST = 100_000;

export class KnownEnds {
  private readonly ids = new Set<string>();

  constructor(private readonly most = MOST) {}

  get size(): number {
    return this.ids.size;
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  /** The longest known make room. */
  add(id: string): void {
    this.ids.add(id);
    if (this.ids.size <= this.most) return;
    for (const oldest of this.ids) return void this.ids.delete(oldest);
  }
}
