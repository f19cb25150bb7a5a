/** Lists of an operation that are handed to the executor item by item: the loaders wait until all are, so that a level stays one statement. */
import { inTurns, isSliceOver, nextTurn, type Steps } from '../../turns';

/** Shorter lists are handed over whole, while there is time. */
const SHORT = 50;

export class ListsUnderWay {
  private count = 0;
  private waiting: (() => void)[] = [];

  /** The items, each as a promise where they are many: the executor completes one when it is resolved, and others have their turn between two of them. */
  handOver<Item>(items: readonly Item[]): readonly Item[] | Promise<Item>[] | Promise<Promise<Item>[]> {
    if (items.length === 0 || (!isSliceOver() && items.length <= SHORT)) return items;
    // The executor itself takes a while for a long list of promises.
    if (isSliceOver() && items.length > SHORT) return this.underWay(nextTurn()).then(() => this.promised(items));
    return this.promised(items);
  }

  /** Does the steps in turns. The loaders wait until they are done, and for the list that comes of them too. */
  inTurns<Result>(steps: Steps<Result>): Promise<Result> {
    return this.underWay(inTurns(steps));
  }

  private promised<Item>(items: readonly Item[]): Promise<Item>[] {
    const resolvers: ((item: Item) => void)[] = [];
    const promises = items.map(() => new Promise<Item>((resolve) => void resolvers.push(resolve)));
    void this.resolveAll(items, resolvers);
    return promises;
  }

  /** Calls back once no list is under way: at once, or in a moment. */
  whenHandedOver(go: () => void): void {
    if (this.count === 0) go();
    else this.waiting.push(go);
  }

  /** The loaders wait for the work, too. */
  async underWay<Result>(work: Promise<Result>): Promise<Result> {
    this.count += 1;
    try {
      return await work;
    } finally {
      this.handedOver();
    }
  }

  private async resolveAll<Item>(items: readonly Item[], resolvers: readonly ((item: Item) => void)[]): Promise<void> {
    this.count += 1;
    for (const [at, resolve] of resolvers.entries()) {
      resolve(items[at]!);
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

/** When a loader of the operation asks for what has gathered: as soon as nothing more can gather. */
export function afterLists(lists: ListsUnderWay): (dispatch: () => void) => void {
  const schedule = (dispatch: () => void): void => {
    lists.whenHandedOver(() => void nextTick.then(() => process.nextTick(() => lists.whenHandedOver(dispatch))));
  };
  return schedule;
}
