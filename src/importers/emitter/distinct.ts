/** Values with few different ones: each is kept once and has a number. */

export class Distinct<T> {
  private readonly values: T[] = [];
  private readonly numbers = new Map<string, number>();

  /** @param toKey gives different values different keys */
  constructor(private readonly toKey: (value: T) => string) {}

  assignNumber(value: T): number {
    const key = this.toKey(value);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }

  at(number: number): T | undefined {
    return this.values[number];
  }
}
