/** A table from texts to a few numbers that keeps a digest in place of each text: some fifty bytes an entry, however long the texts are. */
import { hash } from 'node:crypto';

/** Of a key: three words of 32 bits. Among a hundred million texts, two fall together once in ten million million such tables. */
const WORDS = 3;
const FIRST_SLOTS = 1 << 6;
/** Share of the slots in use, beyond which there are twice as many. */
const MAX_LOAD = 0.7;

/** A number below 2^48 that stands for the text: for what is compared, and not looked up. */
export function digestNumber(text: string): number {
  const digest = hashText(text);
  return readWord(digest, 0) * 2 ** 16 + (readWord(digest, 4) >>> 16);
}

export class DigestTable {
  private slots = FIRST_SLOTS;
  private keys = new Uint32Array(FIRST_SLOTS * WORDS);
  private values: Float64Array;
  private used = 0;

  /** @param width how many numbers belong to each text */
  constructor(private readonly width: number) {
    this.values = new Float64Array(FIRST_SLOTS * width);
  }

  get size(): number {
    return this.used;
  }

  has(text: string): boolean {
    return this.holds(this.findSlot(toKey(text)));
  }

  /** The numbers of the text; undefined where it is not in the table. */
  get(text: string): readonly number[] | undefined {
    const slot = this.findSlot(toKey(text));
    return this.holds(slot) ? [...this.values.subarray(slot * this.width, (slot + 1) * this.width)] : undefined;
  }

  /** Puts the text in, or gives it other numbers. */
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
    return (this.keys[at]! | this.keys[at + 1]! | this.keys[at + 2]!) !== 0;
  }

  /** Where the key is, or is to be: the first free slot from its own on. */
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

/** As a text of bytes, which costs a third of a buffer. */
function hashText(text: string): string {
  return hash('sha256', text, 'binary');
}

function readWord(bytes: string, at: number): number {
  const byte = (index: number) => bytes.charCodeAt(at + index);
  return ((byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)) >>> 0;
}
