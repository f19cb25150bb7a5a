/** What is answered before the lens is settled counts only where settling comes to the same. */
import { LRUCache } from 'lru-cache';
import { NotFound } from '../../../src/errors';
import type { KnownAt, Lens } from '../../../src/model/lens';
import { executeSpeculatively } from '../../../src/schema/execution/execute-speculatively';

const at = (seq: number): KnownAt => ({ seq, at: `2026-01-0${seq}T00:00:00.000Z` });

/** A database of which the test says when it answers, and everything in the order in which it happened. */
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
    return executeSpeculatively({ knownAt }, { points, answer, check, settle: () => settling, run: async () => [] });
  };
  const settle = (point: KnownAt) => {
    told.push(`settled on #${point.seq}`);
    settled.resolve(point);
  };
  return { told, ask, settle, fail: (error: Error) => settled.reject(error) };
}

describe('executeSpeculatively', () => {
  test('settles first where nothing is remembered, and answers first where something is', async () => {
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
  ])('answers again where %s is meant', async (_, meant) => {
    const { told, ask, settle } = scene();
    const first = ask();
    settle(at(1));
    await first;
    const second = ask();
    settle(meant);
    expect(await second).toBe(meant.seq);
    expect(told.filter((line) => line.startsWith('answered'))).toHaveLength(3);
  });

  test('remembers each text of knownAt by itself', async () => {
    const { told, ask, settle } = scene();
    const newest = ask();
    settle(at(3));
    await newest;
    const older = ask('#2');
    settle(at(2));
    expect(await older).toBe(2);
    expect(told.slice(2)).toEqual(['settled on #2', 'answered at #2']);
  });

  test('a lens that is refused has no answer, whatever was answered early', async () => {
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

  test('tells why settling failed, whatever was answered', async () => {
    const { ask, settle, fail } = scene();
    const first = ask();
    settle(at(1));
    await first;
    const second = ask();
    fail(new NotFound('gone'));
    await expect(second).rejects.toThrow('gone');
  });
});
