/** A value that many callers wait for is loaded once, and passed to them in turns. */
import { HandedOut } from '../../../src/schema/execution/handed-out';
import { ListsUnderWay } from '../../../src/schema/execution/lists-under-way';

/** Blocks the event loop for this duration. */
function hold(ms: number): void {
  const began = performance.now();
  while (performance.now() - began < ms);
}

describe('HandedOut', () => {
  test('loads a key once, both during loading and afterwards', async () => {
    const load = jest.fn(async () => 'found');
    const handed = new HandedOut<string>(new ListsUnderWay());
    expect(await Promise.all([handed.of('a', load), handed.of('a', load)])).toEqual(['found', 'found']);
    expect(await handed.of('a', load)).toBe('found');
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('keeps null as a value', async () => {
    const load = jest.fn(async () => null);
    const handed = new HandedOut<null>(new ListsUnderWay());
    expect([await handed.of('a', load), await handed.of('a', load)]).toEqual([null, null]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('rejects all waiting callers on a failure, and does not keep the failure', async () => {
    const handed = new HandedOut<string>(new ListsUnderWay());
    const fails = () => Promise.reject(new Error('not there'));
    const outcomes = await Promise.allSettled([handed.of('a', fails), handed.of('a', fails)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await handed.of('a', async () => 'found')).toBe('found');
  });

  test('lets the event loop turn while it serves many callers, and loaders wait until all are served', async () => {
    const lists = new ListsUnderWay();
    const handed = new HandedOut<string>(lists);
    let served = 0;
    const places = Array.from({ length: 60 }, () =>
      handed
        .of('a', async () => 'found')
        .then(() => {
          hold(1);
          served += 1;
        }),
    );
    const atTurns: number[] = [];
    const turn = () => {
      atTurns.push(served);
      if (served < places.length) setImmediate(turn);
    };
    setImmediate(turn);
    await handed.of('b', async () => 'another');
    const waited = new Promise<number>((resolve) => lists.whenHandedOver(() => resolve(served)));
    await Promise.all(places);
    // 60 ms of work in slices of 8.
    expect(atTurns.length).toBeGreaterThanOrEqual(4);
    expect(await waited).toBe(places.length);
  });
});
