/** A function's values, kept while they are few enough to hold. */

const MOST = 50_000;

export class Remembered<Key, Value> {
  private readonly values = new Map<Key, Value>();

  constructor(private readonly work: (key: Key) => Value) {}

  of(key: Key): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    if (this.values.size >= MOST) this.values.clear();
    const value = this.work(key);
    this.values.set(key, value);
    return value;
  }
}
