/** Work in turns gives the same results as work at once, and does not block the event loop. */
import {
  atOnce,
  filterSteps,
  flatMapSteps,
  groupSteps,
  inTurns,
  isSliceOver,
  mapInSteps,
  mapSteps,
  nextTurn,
  type Steps,
  sortSteps,
  takeTurn,
} from '../src/turns';

/** Blocks the event loop for this duration. */
function hold(ms: number): void {
  const began = performance.now();
  while (performance.now() - began < ms);
}

/** How often the event loop turned while the work was running. */
async function turnsWhile(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let going = true;
  const count = () => {
    turns += 1;
    if (going) setImmediate(count);
  };
  setImmediate(count);
  await work;
  going = false;
  return turns;
}

describe('takeTurn', () => {
  test('tasks that ask for a turn at the same time do not all run in one turn', async () => {
    const work = async () => {
      await takeTurn();
      hold(4);
    };
    const turns = await turnsWhile(Promise.all(Array.from({ length: 30 }, work)));
    // 120 ms of work in slices of 8.
    expect(turns).toBeGreaterThanOrEqual(8);
  });

  test('code of a task after settled promises belongs to its turn', async () => {
    const order: string[] = [];
    const work = async (name: string) => {
      await takeTurn();
      order.push(`${name} begins`);
      for (let promises = 0; promises < 5; promises += 1) await undefined;
      order.push(`${name} ends`);
    };
    await Promise.all([work('one'), work('two')]);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  test('a task that waits alone continues in the same turn', async () => {
    jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    await nextTurn();
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    await takeTurn();
    jest.restoreAllMocks();
    expect(turned).toBe(false);
  });
});

describe('inTurns', () => {
  test('long tasks let the event loop turn, and many tasks share one slice', async () => {
    const work = () => inTurns(mapSteps(Array.from({ length: 40 }), () => hold(1)));
    const turns = await turnsWhile(Promise.all([work(), work(), work()]));
    // 120 ms of work in slices of 8: at most one slice and one step between two turns.
    expect(turns).toBeGreaterThanOrEqual(8);
  });

  test('a short task is done at once', async () => {
    // On a busy machine three steps can take longer than a slice.
    jest.spyOn(performance, 'now').mockReturnValue(performance.now());
    await nextTurn();
    let done = false;
    void inTurns(mapSteps([1, 2, 3], (one) => one)).then(() => {
      done = true;
    });
    await undefined;
    await undefined;
    jest.restoreAllMocks();
    expect(done).toBe(true);
  });

  test('an error in a step is the error of the task', async () => {
    const work = mapSteps([1], () => {
      throw new Error('in a step');
    });
    await expect(inTurns(work)).rejects.toThrow('in a step');
  });

  test('waiting tasks continue in the order in which they asked', async () => {
    const order: number[] = [];
    await Promise.all([1, 2, 3].map(async (one) => nextTurn().then(() => order.push(one))));
    expect(order).toEqual([1, 2, 3]);
  });

  test('a slice is over after its duration, and a new slice begins with the next turn', async () => {
    await nextTurn();
    isSliceOver();
    hold(12);
    expect(isSliceOver()).toBe(true);
    await nextTurn();
    expect(isSliceOver()).toBe(false);
  });
});

describe('steps', () => {
  const numbers = Array.from({ length: 5_000 }, (_, at) => ({ key: (at * 7919) % 263, at }));
  const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
  const stepsOf = (steps: Steps<unknown>): number => {
    let count = 0;
    while (!steps.next().done) count += 1;
    return count;
  };

  test('sortSteps gives the same stable order as Array.sort', () => {
    expect(atOnce(sortSteps(numbers, byKey))).toEqual([...numbers].sort(byKey));
    expect(atOnce(sortSteps([], byKey))).toEqual([]);
    expect(stepsOf(sortSteps(numbers, byKey))).toBeGreaterThan(10);
  });

  test('mapSteps, flatMapSteps and groupSteps take one step for each item', () => {
    expect(atOnce(mapSteps(numbers, ({ at }) => at))).toEqual(numbers.map(({ at }) => at));
    expect(atOnce(flatMapSteps(numbers, ({ at }) => (at % 2 ? [at] : [])))).toEqual(numbers.flatMap(({ at }) => (at % 2 ? [at] : [])));
    expect([...atOnce(groupSteps(numbers, ({ key }) => key)).keys()]).toEqual([...new Set(numbers.map(({ key }) => key))]);
    expect(stepsOf(groupSteps(numbers, ({ key }) => key))).toBe(numbers.length);
  });

  test('filterSteps takes one step for each item, mapInSteps also those of each item', () => {
    expect(atOnce(filterSteps(numbers, ({ at }) => at % 2 === 0))).toEqual(numbers.filter(({ at }) => at % 2 === 0));
    expect(stepsOf(filterSteps(numbers, () => false))).toBe(numbers.length);
    const three = (item: { at: number }) => mapSteps([1, 2, 3], (one) => one * item.at);
    expect(atOnce(mapInSteps(numbers, three))).toEqual(numbers.map(({ at }) => [at, 2 * at, 3 * at]));
    expect(stepsOf(mapInSteps(numbers, three))).toBe(4 * numbers.length);
  });
});
