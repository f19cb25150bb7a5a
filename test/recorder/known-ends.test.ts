/** Known ends are a help to the memory of a recording, never a growing one. */
import { KnownEnds } from '../../src/recorder/writing/known-ends';

describe('KnownEnds', () => {
  test('forgets those that it has known longest', () => {
    const known = new KnownEnds(3);
    for (const id of ['a', 'b', 'a', 'c', 'd']) known.set(id, null);
    expect(['a', 'b', 'c', 'd'].filter((id) => known.has(id))).toEqual(['b', 'c', 'd']);
    expect(known.size).toBe(3);
  });
});
