/** A table from texts to a few numbers that keeps a digest instead of each text: about fifty bytes an entry, for texts of any length. */
import { hash } from 'node:crypto';

/**
 * The words of a key, 32 bits each. With a hundred million texts, about one in ten million million tables has two texts with the same key.
 */
const WORDS = 3;
const FIRST_SLOTS = 1 << 6;
/** The share of slots in use above which the table doubles its slots. */
const MAX_LOAD = 0.7;

/** A number below 2^48 that represents the text: for comparisons, not for lookup. */
export function digestNumber(text: string): number {
  const digest = hashText(text);
  return readWord(digest, 0) * 2 ** 16 + (readWord(digest, 4) >>> 16);
}

export class DigestTable {
  private slots = FIRST_SLOTS;
  private keys = new Uint32Array(FIRST_SLOTS * WORDS);
  private values: Float64Array;
  private used = 0;

  /** @param width the number of numbers for each text */
  constructor(private readonly width: number) {
    this.values = new Float64Array(FIRST_SLOTS * width);
  }

  get size(): number {
    return this.used;
  }

  has(text: string): boolean {
    return this.holds(this.findSlot(toKey(text)));
  }

  /** The numbers of the text; undefined if it is not in the table. */
  get(text: string): readonly number[] | undefined {
    const slot = this.findSlot(toKey(text));
    return this.holds(slot) ? [...this.values.subarray(slot * this.width, (slot + 1) * this.width)] : undefined;
  }

  /** Adds the text, or replaces its numbers. */
  set(text: string, ...numbers: readonly number[]): void {
    const key = toKey(text);
    const slot = this.findSlot(key);
    this.values.set(numbers, slot * this.width);
    if (this.holds(slot)) return;
    this.keys.set(key, slot * WORDS);
    this.used += 1;
    if (this.used > this.slots * MAX_LOAD) this.grow();
  }

  private holds(slot: number): boolean {
    const at = slot * WORDS;
    return this.keys[at] !== 0 || this.keys[at + 1] !== 0 || this.keys[at + 2] !== 0;
  }

  /** The slot of the key, or where to insert it: the first free slot from its own position on. */
  private findSlot([a, b, c]: Key): number {
    for (let slot = a % this.slots; ; slot = (slot + 1) % this.slots) {
      const at = slot * WORDS;
      if (this.keys[at] === a && this.keys[at + 1] === b && this.keys[at + 2] === c) return slot;
      if (!this.holds(slot)) return slot;
    }
  }

  private grow(): void {
    const { keys, values, slots, width } = this;
    this.slots = slots * 2;
    this.keys = new Uint32Array(this.slots * WORDS);
    this.values = new Float64Array(this.slots * width);
    for (let at = 0; at < keys.length; at += WORDS) {
      // biome-ignore lint/style/noNonNullAssertion: the table has whole keys, and copying each one would slow down its growth
      const key: Key = [keys[at]!, keys[at + 1]!, keys[at + 2]!];
      if ((key[0] | key[1] | key[2]) === 0) continue;
      const slot = this.findSlot(key);
      this.keys.set(key, slot * WORDS);
      const from = (at / WORDS) * width;
      this.values.set(values.subarray(from, from + width), slot * width);
    }
  }
}

type Key = readonly [number, number, number];

function toKey(text: string): Key {
  const digest = hashText(text);
  return [readWord(digest, 0), readWord(digest, 4), readWord(digest, 8)];
}

/** As a binary string, which uses a third of the memory of a buffer. */
function hashText(text: string): string {
  return hash('sha256', text, 'binary');
}

function readWord(bytes: string, at: number): number {
  const byte = (index: number) => bytes.charCodeAt(at + index);
  return ((byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)) >>> 0;
}
