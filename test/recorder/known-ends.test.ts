/** Known ends speed up a recording and use limited memory. */
import { KnownEnds } from '../../src/recorder/writing/known-ends';

describe('KnownEnds', () => {
  test('drops the oldest entries', () => {
    const known = new KnownEnds(3);
    for (const id of ['a', 'b', 'a', 'c', 'd']) known.set(id, null);
    expect(['a', 'b', 'c', 'd'].filter((id) => known.has(id))).toEqual(['b', 'c', 'd']);
    expect(known.size).toBe(3);
  });

  test('gives the newest existence, null if none is recorded, and undefined if the entity is not known', () => {
    const known = new KnownEnds();
    const existence = { fromEarliest: 1, fromLatest: 2, toEarliest: 3, toLatest: 4, happens: false };
    known.set('a', null);
    known.set('b', null);
    known.set('b', existence);
    expect(['a', 'b', 'c'].map((id) => known.get(id))).toEqual([null, existence, undefined]);
  });
});
