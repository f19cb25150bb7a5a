/**
 * Long work in turns: it is cut into steps, and other work that waits in this process may run between two steps.
 * The work of all questions together holds the event loop for one slice at most, for any number of questions.
 */

/** Work cut into steps; it can pause between any two of them. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** The maximum time that work may hold the event loop before other work has its turn, in milliseconds. */
const SLICE_MS = 8;
/** The number of items sorted in one step. */
const RUN_LENGTH = 512;

const waiting: (() => void)[] = [];
let began: number | null = null;
let scheduled = false;
let serving = false;

/** Whether the event loop has been held for a whole slice. */
export function isSliceOver(): boolean {
  if (began === null) {
    began = performance.now();
    schedule();
    return false;
  }
  return performance.now() - began > SLICE_MS;
}

/** Resolves in a later turn of the event loop, in the order of the calls. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    schedule();
  });
}

/**
 * Waits until no other work runs and the slice is not over. Simultaneous callers continue one by one: each is checked after the one before
 * has done its part, because none of them has used any time when it calls.
 */
export function takeTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (serving || waiting.length > 1) return;
    if (isSliceOver()) schedule();
    else void serve();
  });
}

/** Runs all the steps, with a pause whenever a slice is over. */
export async function inTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (isSliceOver()) await nextTurn();
  }
}

/** Runs all the steps without a pause: for small work, and for tests. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The steps as pauses of a generator that also receives values when it continues. */
export function* pausing<Result>(steps: Steps<Result>): Generator<undefined, Result, unknown> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield undefined;
  }
}

/** The result for each item, one item per step. */
export function* mapSteps<Item, Result>(items: Iterable<Item>, each: (item: Item, index: number) => Result): Steps<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(each(item, results.length));
    yield;
  }
  return results;
}

/** The result for each item, when one item can take many steps. */
export function* mapInSteps<Item, Result>(items: Iterable<Item>, each: (item: Item, index: number) => Steps<Result>): Steps<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(yield* each(item, results.length));
    yield;
  }
  return results;
}

/** The items that pass, one item per step. */
export function* filterSteps<Item>(items: Iterable<Item>, passes: (item: Item) => boolean): Steps<Item[]> {
  const passed: Item[] = [];
  for (const item of items) {
    if (passes(item)) passed.push(item);
    yield;
  }
  return passed;
}

/** The results of all items as one list, one item per step. */
export function* flatMapSteps<Item, Result>(items: Iterable<Item>, each: (item: Item) => readonly Result[]): Steps<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    for (const result of each(item)) results.push(result);
    yield;
  }
  return results;
}

/** Items grouped by a key; groups in the order of their first items, items in their own order. */
export function* groupSteps<Item, Key>(items: Iterable<Item>, getKey: (item: Item) => Key): Steps<Map<Key, [Item, ...Item[]]>> {
  const groups = new Map<Key, [Item, ...Item[]]>();
  for (const item of items) {
    const key = getKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
    yield;
  }
  return groups;
}

/** A sorted copy, as stable as the sort of JavaScript. */
export function* sortSteps<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Steps<Item[]> {
  let runs: Item[][] = [];
  for (let at = 0; at < items.length; at += RUN_LENGTH) {
    runs.push(items.slice(at, at + RUN_LENGTH).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: Item[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [left = [], right] = runs.slice(at, at + 2);
      merged.push(right ? yield* merge(left, right, compare) : left);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<Item>(left: readonly Item[], right: readonly Item[], compare: (a: Item, b: Item) => number): Steps<Item[]> {
  const merged: Item[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    // biome-ignore lint/style/noNonNullAssertion: both are within their lists, and a test of each would slow down the sort
    merged.push(compare(left[l]!, right[r]!) <= 0 ? left[l++]! : right[r++]!);
    if (merged.length % RUN_LENGTH === 0) yield;
  }
  return merged.concat(left.slice(l), right.slice(r));
}

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  setImmediate(serveTurn);
}

function serveTurn(): void {
  scheduled = false;
  began = waiting.length > 0 ? performance.now() : null;
  if (!serving) void serve();
}

/** Lets waiting callers continue one after the other, as many as a slice has time for. */
async function serve(): Promise<void> {
  serving = true;
  let served = 0;
  for (const resume of waiting) {
    served += 1;
    resume();
    await settledPromises();
    if (isSliceOver()) break;
  }
  waiting.splice(0, served);
  serving = false;
  if (waiting.length > 0 || began !== null) schedule();
}

/** Resolves when the resumed caller has done its part, through all its promises that are settled. */
async function settledPromises(): Promise<void> {
  // A tick requested among promises comes after all of them; requested outside, it comes before.
  await undefined;
  await new Promise<void>((resolve) => process.nextTick(resolve));
}
