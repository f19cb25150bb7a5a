/** A bounded map keeps the newest entries, and says which one went. */
import { BoundedMap } from '../../src/model/bounded-map';

test('the entry that was put in first makes room, and is told of', () => {
  const forgotten: string[] = [];
  const map = new BoundedMap<string, number>(2, (key) => forgotten.push(key));
  map.set('a', 1).set('b', 2).set('a', 3).set('c', 4).set('d', 5);
  expect([...map]).toEqual([
    ['c', 4],
    ['d', 5],
  ]);
  expect(forgotten).toEqual(['a', 'b']);
});
