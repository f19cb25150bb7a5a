/** What was told of entities, as digests of their properties: whether a value is the one told before can be said, and no value is kept. */
import { digestNumber } from '../../model/digest-table';
import type { Properties, PropertyValue } from '../../model/fact';
import { Distinct } from './distinct';

/** A name and a value (of a list: an item) as one number: eight bits of the name, 44 of the value. */
const VALUES = 2 ** 44;
const FIRST_ROOM = 1 << 10;

/** How told properties stand to those of before. */
export type Compared = 'same' | 'more' | 'otherwise';

/** The place of one entity's digests: where they begin, and how many there are. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

export class ToldProperties {
  private digests = new Float64Array(FIRST_ROOM);
  private end = 0;
  private readonly names = new Distinct<string>((name) => name);

  /** Lists are united and empty properties filled, as in the catalogue; another value of a filled one is otherwise. */
  compare(before: Stretch, told: Properties): Compared {
    const stands = this.digests.subarray(before.from, before.from + before.length);
    let compared: Compared = 'same';
    for (const [name, value] of Object.entries(told)) {
      if (itemsOf(value).every((item) => stands.includes(this.digestOf(name, item)))) continue;
      const number = this.names.numberOf(name);
      if (!Array.isArray(value) && stands.some((digest) => Math.floor(digest / VALUES) === number)) return 'otherwise';
      compared = 'more';
    }
    return compared;
  }

  /** Adds what is new to those of before. @returns where they are now */
  add(before: Stretch, told: Properties): Stretch {
    const stands = this.digests.slice(before.from, before.from + before.length);
    const all = new Set(stands);
    for (const [name, value] of Object.entries(told)) for (const item of itemsOf(value)) all.add(this.digestOf(name, item));
    if (all.size === before.length) return before;
    const from = this.end;
    this.end += all.size;
    this.makeRoom();
    this.digests.set([...all], from);
    return { from, length: all.size };
  }

  private makeRoom(): void {
    if (this.end <= this.digests.length) return;
    const larger = new Float64Array(Math.max(this.end, this.digests.length * 2));
    larger.set(this.digests);
    this.digests = larger;
  }

  private digestOf(name: string, value: unknown): number {
    return this.names.numberOf(name) * VALUES + (digestNumber(JSON.stringify(value)) % VALUES);
  }
}

function itemsOf(value: PropertyValue): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
