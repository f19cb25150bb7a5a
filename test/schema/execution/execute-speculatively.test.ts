/** An answer that is made before the lens is settled counts only if the settled lens is the same. */
import { LRUCache } from 'lru-cache';
import { NotFound } from '../../../src/errors';
import type { KnownAt, Lens } from '../../../src/model/lens';
import { executeSpeculatively } from '../../../src/schema/execution/execute-speculatively';

const at = (seq: number): KnownAt => ({ seq, at: `2026-01-0${seq}T00:00:00.000Z` });

/** A database whose answers the test controls, and a log of all events in order. */
function scene(check: (lens: Lens) => Promise<void> = async () => {}) {
  const points = new LRUCache<string, KnownAt>({ max: 10 });
  const told: string[] = [];
  let settled: { resolve(point: KnownAt): void; reject(error: Error): void };
  const ask = (knownAt?: string) => {
    const settling = new Promise<KnownAt>((resolve, reject) => {
      settled = { resolve, reject };
    });
    const answer = async (lens: Lens) => {
      told.push(`answered at #${lens.knownAt.seq}`);
      return lens.knownAt.seq;
    };
    const settleAlong = () => ({ settled: settling, ensure: () => {} });
    return executeSpeculatively({ knownAt }, { points, answer, check, settle: () => settling, settleAlong, run: async () => [] });
  };
  const settle = (point: KnownAt) => {
    told.push(`settled on #${point.seq}`);
    settled.resolve(point);
  };
  return { told, ask, settle, fail: (error: Error) => settled.reject(error) };
}

describe('executeSpeculatively', () => {
  test('settles first if no recording is remembered, and answers first if one is', async () => {
    const { told, ask, settle } = scene();
    const first = ask();
    settle(at(1));
    await first;
    const second = ask();
    await Promise.resolve();
    settle(at(1));
    expect(await second).toBe(1);
    expect(told).toEqual(['settled on #1', 'answered at #1', 'answered at #1', 'settled on #1']);
  });

  test.each([
    ['another recording', at(2)],
    ['the same number of another world', { seq: 1, at: '2020-01-01T00:00:00.000Z' }],
  ])('answers again if settling gives %s', async (_, meant) => {
    const { told, ask, settle } = scene();
    const first = ask();
    settle(at(1));
    await first;
    const second = ask();
    settle(meant);
    expect(await second).toBe(meant.seq);
    expect(told.filter((line) => line.startsWith('answered'))).toHaveLength(3);
  });

  test('remembers each value of knownAt separately', async () => {
    const { told, ask, settle } = scene();
    const newest = ask();
    settle(at(3));
    await newest;
    const older = ask('#2');
    settle(at(2));
    expect(await older).toBe(2);
    expect(told.slice(2)).toEqual(['settled on #2', 'answered at #2']);
  });

  test('a refused lens gives no answer, even if one was made speculatively', async () => {
    let refused = false;
    const { ask, settle } = scene(async () => {
      if (refused) throw new NotFound('assertedBy');
    });
    const first = ask();
    settle(at(1));
    await first;
    refused = true;
    const second = ask();
    settle(at(1));
    await expect(second).rejects.toThrow('assertedBy');
  });

  test('reports why settling failed, even if an answer was made', async () => {
    const { ask, settle, fail } = scene();
    const first = ask();
    settle(at(1));
    await first;
    const second = ask();
    fail(new NotFound('gone'));
    await expect(second).rejects.toThrow('gone');
  });
});
