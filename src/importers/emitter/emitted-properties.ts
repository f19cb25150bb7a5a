/** Digests of the properties emitted for each entity. They show whether a value is the same as before, without keeping the value. */
import { digestNumber } from '../../model/digest-table';
import type { Properties, PropertyValue } from '../../model/fact';
import { Distinct } from './distinct';

/** A name and a value (of a list: an item) as one number: eight bits for the name, 44 for the value. */
const VALUES = 2 ** 44;
const INITIAL_LENGTH = 1 << 10;

/** How properties compare with the earlier ones of the same entity. */
export type Comparison = 'same' | 'more' | 'different';

/** The range of one entity's digests: where they begin, and how many there are. */
export interface DigestRange {
  readonly from: number;
  readonly length: number;
}

export class EmittedProperties {
  private digests = new Float64Array(INITIAL_LENGTH);
  private end = 0;
  private readonly names = new Distinct<string>((name) => name);

  /**
   * As in the catalogue, lists are united and missing properties are filled in. `different` means that a property has another value than
   * before.
   */
  compare(before: DigestRange, properties: Properties): Comparison {
    const known = this.digests.subarray(before.from, before.from + before.length);
    let comparison: Comparison = 'same';
    for (const [name, value] of Object.entries(properties)) {
      if (listItems(value).every((item) => known.includes(this.digest(name, item)))) continue;
      const number = this.names.assignNumber(name);
      if (!Array.isArray(value) && known.some((one) => Math.floor(one / VALUES) === number)) return 'different';
      comparison = 'more';
    }
    return comparison;
  }

  /** Adds the new properties to the earlier ones. @returns the new range of the digests */
  add(before: DigestRange, properties: Properties): DigestRange {
    const known = this.digests.slice(before.from, before.from + before.length);
    const all = new Set(known);
    for (const [name, value] of Object.entries(properties)) for (const item of listItems(value)) all.add(this.digest(name, item));
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

  private digest(name: string, value: unknown): number {
    return this.names.assignNumber(name) * VALUES + (digestNumber(JSON.stringify(value)) % VALUES);
  }
}

function listItems(value: PropertyValue): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
