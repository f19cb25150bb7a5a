/** A map of so many entries at most: the one that was put in first makes room for the newest, and is told of. */
export class BoundedMap<K, V> extends Map<K, V> {
  constructor(
    private readonly most: number,
    private readonly onForgotten: (key: K) => void = () => {},
  ) {
    super();
  }

  override set(key: K, value: V): this {
    super.set(key, value);
    if (this.size > this.most) this.forget(this.keys().next().value as K);
    return this;
  }

  private forget(key: K): void {
    this.delete(key);
    this.onForgotten(key);
  }
}
