/** Numbers that depend only on one seed of 64 bits: the same on every machine. */

/** A stream of numbers in [0, 1) with the draws that a generator needs. */
export class SeededRandom {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: bigint) {
    [this.a, this.b, this.c, this.d] = splitSeed(seed);
    for (let turn = 0; turn < 12; turn += 1) this.next();
  }

  /** The next number (sfc32). */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  /** An integer from 0 up to, not including, `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }
}

/** Four 32-bit words from the seed (splitmix64). */
function splitSeed(seed: bigint): [number, number, number, number] {
  let state = BigInt.asUintN(64, seed);
  const words: number[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    mixed ^= mixed >> 31n;
    words.push(Number(mixed & 0xffffffffn) | 0, Number(mixed >> 32n) | 0);
  }
  return words as [number, number, number, number];
}

/** Draws positions 0 to count - 1, the first most often (Zipf): position n has a weight of 1 / (n + 1) ^ 1.05. */
export class ZipfPlaces {
  private readonly upTo: Float64Array;

  constructor(count: number) {
    this.upTo = new Float64Array(count);
    let sum = 0;
    for (let place = 0; place < count; place += 1) {
      sum += (place + 1) ** -1.05;
      this.upTo[place] = sum;
    }
  }

  draw(random: SeededRandom): number {
    const target = random.next() * this.upTo[this.upTo.length - 1]!;
    let [low, high] = [0, this.upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.upTo[middle]! < target) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
