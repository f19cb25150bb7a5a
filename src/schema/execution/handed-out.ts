/**
 * Loads values that several places of an answer need, each once. They are handed over one after another in turns, not all when the value
 * arrives.
 */
import { isSliceOver, nextTurn } from '../../turns';
import type { ListsUnderWay } from './lists-under-way';

/** A place in the answer that waits for a value. */
interface Waiting<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (reason: unknown) => void;
}

export class HandedOut<Value> {
  private readonly loaded = new Map<string, Value>();
  private readonly waiting = new Map<string, Waiting<Value>[]>();
  private readonly handingOut: (() => void)[] = [];
  private busy = false;

  /** The loaders of `lists` wait while values are handed out. */
  constructor(private readonly lists: Pick<ListsUnderWay, 'underWay'>) {}

  /** The value for this key. `load` is called for the first request, and again after it failed. */
  of(key: string, load: () => Promise<Value>): Promise<Value> {
    const known = this.loaded.get(key);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const others = this.waiting.get(key);
      if (others) others.push({ resolve, reject });
      else {
        this.waiting.set(key, [{ resolve, reject }]);
        this.load(key, load);
      }
    });
  }

  private load(key: string, load: () => Promise<Value>): void {
    load().then(
      (value) => {
        this.loaded.set(key, value);
        this.hand(key, ({ resolve }) => resolve(value));
      },
      (error: unknown) => this.hand(key, ({ reject }) => reject(error)),
    );
  }

  private hand(key: string, give: (place: Waiting<Value>) => void): void {
    for (const place of this.waiting.get(key) ?? []) this.handingOut.push(() => give(place));
    this.waiting.delete(key);
    if (this.handingOut.length > 0 && !this.busy) void this.lists.underWay(this.handOut());
  }

  private async handOut(): Promise<void> {
    this.busy = true;
    for (const give of this.handingOut) {
      give();
      // The place continues before the next one is served.
      await undefined;
      if (isSliceOver()) await nextTurn();
    }
    this.handingOut.length = 0;
    this.busy = false;
  }
}
