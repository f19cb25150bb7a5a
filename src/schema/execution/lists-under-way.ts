/**
 * Lists of an operation that the executor receives item by item. The loaders wait until all items are handed over, so that a level stays
 * one statement.
 */
import { inTurns, isSliceOver, nextTurn, type Steps } from '../../turns';

/** Lists up to this length are handed over at once, while the time slice lasts. */
const SHORT = 50;

export class ListsUnderWay {
  private count = 0;
  private waiting: (() => void)[] = [];

  /**
   * The items, each as a promise if there are many. The executor completes an item when its promise resolves, and other work can run
   * between two items.
   */
  handOver<Item>(items: readonly Item[]): readonly Item[] | Promise<Item>[] | Promise<Promise<Item>[]> {
    if (items.length === 0 || (!isSliceOver() && items.length <= SHORT)) return items;
    // The executor itself needs some time for a long list of promises.
    if (isSliceOver() && items.length > SHORT) return this.underWay(nextTurn()).then(() => this.promised(items));
    return this.promised(items);
  }

  /** Runs the steps in turns. The loaders wait until the steps are done, and until their resulting list is handed over. */
  inTurns<Result>(steps: Steps<Result>): Promise<Result> {
    return this.underWay(inTurns(steps));
  }

  private promised<Item>(items: readonly Item[]): Promise<Item>[] {
    const resolvers: (() => void)[] = [];
    const promises = items.map((item) => new Promise<Item>((resolve) => void resolvers.push(() => resolve(item))));
    void this.resolveAll(resolvers);
    return promises;
  }

  /** Calls back once no list is being handed over: at once, or soon. */
  whenHandedOver(go: () => void): void {
    if (this.count === 0) go();
    else this.waiting.push(go);
  }

  /** The loaders wait for this work too. */
  async underWay<Result>(work: Promise<Result>): Promise<Result> {
    this.count += 1;
    try {
      return await work;
    } finally {
      this.handedOver();
    }
  }

  private async resolveAll(resolvers: readonly (() => void)[]): Promise<void> {
    this.count += 1;
    for (const resolve of resolvers) {
      resolve();
      // The executor completes the item before the next one is resolved.
      await undefined;
      if (isSliceOver()) await nextTurn();
    }
    this.handedOver();
  }

  private handedOver(): void {
    this.count -= 1;
    if (this.count > 0) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }
}

const nextTick = Promise.resolve();

/** Schedules a loader's statement: as soon as no more requests can arrive. */
export function afterLists(lists: ListsUnderWay): (dispatch: () => void) => void {
  const schedule = (dispatch: () => void): void => {
    lists.whenHandedOver(() => void nextTick.then(() => process.nextTick(() => lists.whenHandedOver(dispatch))));
  };
  return schedule;
}
