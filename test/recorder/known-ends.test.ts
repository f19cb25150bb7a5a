/** Known ends are a help to the memory of a recording, never a growing one. */
import { KnownEnds } from '../../src/recorder/writing/known-ends';

describe('KnownEnds', () => {
  test('forgets those that it has known longest', () => {
    const known = new KnownEnds(3);
    for (const id of ['a', 'b', 'a', 'c', 'd']) known.set(id, null);
    expect(['a', 'b', 'c', 'd'].filter((id) => known.has(id))).toEqual(['b', 'c', 'd']);
    expect(known.size).toBe(3);
  });

  test('gives the newest existence, null if nothing is recorded of it, and undefined if the entity is not known', () => {
    const known = new KnownEnds();
    const existence = { fromEarliest: 1, fromLatest: 2, toEarliest: 3, toLatest: 4, happens: false };
    known.set('a', null);
    known.set('b', null);
    known.set('b', existence);
    expect(['a', 'b', 'c'].map((id) => known.get(id))).toEqual([null, existence, undefined]);
  });
});
