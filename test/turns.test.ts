/** Work in turns: the same results as at once, and nobody waits for all of it. */
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

/** Holds the processor for so long. */
function hold(ms: number): void {
  const began = performance.now();
  while (performance.now() - began < ms);
}

/** The longest that the event loop was held while the work went on, and how often it turned. */
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
  test('works that ask at the same time do not all go on in one turn', async () => {
    const work = async () => {
      await takeTurn();
      hold(4);
    };
    const turns = await turnsWhile(Promise.all(Array.from({ length: 30 }, work)));
    // 120 ms of work in slices of 8.
    expect(turns).toBeGreaterThanOrEqual(8);
  });

  test('what a work does after promises that are settled belongs to its part', async () => {
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

  test('a work that waits alone goes on in the same turn', async () => {
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
  test('long work leaves the event loop its turns, and many works share one slice', async () => {
    const work = () => inTurns(mapSteps(Array.from({ length: 40 }), () => hold(1)));
    const turns = await turnsWhile(Promise.all([work(), work(), work()]));
    // 120 ms of work in slices of 8: never more than a slice and a step between two turns.
    expect(turns).toBeGreaterThanOrEqual(8);
  });

  test('short work is done at once', async () => {
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

  test('an error in a step is the error of the work', async () => {
    const work = mapSteps([1], () => {
      throw new Error('in a step');
    });
    await expect(inTurns(work)).rejects.toThrow('in a step');
  });

  test('works that wait go on in the order of asking', async () => {
    const order: number[] = [];
    await Promise.all([1, 2, 3].map(async (one) => nextTurn().then(() => order.push(one))));
    expect(order).toEqual([1, 2, 3]);
  });

  test('a slice ends while nobody gives up the turn, and a new one begins with it', async () => {
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

  test('sortSteps sorts as the language does, and as stable', () => {
    expect(atOnce(sortSteps(numbers, byKey))).toEqual([...numbers].sort(byKey));
    expect(atOnce(sortSteps([], byKey))).toEqual([]);
    expect(stepsOf(sortSteps(numbers, byKey))).toBeGreaterThan(10);
  });

  test('mapSteps, flatMapSteps and groupSteps take a step an item', () => {
    expect(atOnce(mapSteps(numbers, ({ at }) => at))).toEqual(numbers.map(({ at }) => at));
    expect(atOnce(flatMapSteps(numbers, ({ at }) => (at % 2 ? [at] : [])))).toEqual(numbers.flatMap(({ at }) => (at % 2 ? [at] : [])));
    expect([...atOnce(groupSteps(numbers, ({ key }) => key)).keys()]).toEqual([...new Set(numbers.map(({ key }) => key))]);
    expect(stepsOf(groupSteps(numbers, ({ key }) => key))).toBe(numbers.length);
  });

  test('filterSteps takes a step an item, mapInSteps those of each item besides', () => {
    expect(atOnce(filterSteps(numbers, ({ at }) => at % 2 === 0))).toEqual(numbers.filter(({ at }) => at % 2 === 0));
    expect(stepsOf(filterSteps(numbers, () => false))).toBe(numbers.length);
    const three = (item: { at: number }) => mapSteps([1, 2, 3], (one) => one * item.at);
    expect(atOnce(mapInSteps(numbers, three))).toEqual(numbers.map(({ at }) => [at, 2 * at, 3 * at]));
    expect(stepsOf(mapInSteps(numbers, three))).toBe(4 * numbers.length);
  });
});
