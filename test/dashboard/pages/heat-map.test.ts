import { computeMeasures } from '../../../dashboard/app/pages/matrix/draw-heat-map';
import { heatMap } from '../../../dashboard/app/pages/matrix/heat-map';
import { moveCell } from '../../../dashboard/app/pages/matrix/move-cell';
import type { PairOfYear } from '../../../dashboard/app/pages/matrix/pair-of-year';

const state = (id: string) => ({ __typename: 'State' as const, id, name: id.toUpperCase() });
const pair = (a: string, b: string, value: number | null, told: number): PairOfYear => ({
  a: state(a),
  b: state(b),
  year: 2014,
  values: [{ value, told }],
});

describe('heatMap', () => {
  const map = heatMap([pair('a', 'b', 10, 10), pair('a', 'c', null, 4), pair('b', 'c', 0, 0)], ['c', 'a', 'nobody', 'b']);

  test('has the given order, without ids that no pair names', () => {
    expect(map.ids).toEqual(['c', 'a', 'b']);
    expect(map.names).toEqual(['C', 'A', 'B']);
  });

  test('sorts by name, or by total with the highest first', () => {
    const pairs = [pair('a', 'b', 1, 1), pair('a', 'c', null, 4), pair('b', 'c', 2, 2)];
    expect(heatMap(pairs, ['c', 'a', 'b'], 'name').ids).toEqual(['a', 'b', 'c']);
    expect(heatMap(pairs, ['a', 'b', 'c'], 'total').ids).toEqual(['c', 'a', 'b']);
  });

  test('puts similar rows next to each other, so that two groups show as two blocks', () => {
    const groups = [
      ['a', 'd', 'f'],
      ['b', 'c', 'e'],
    ];
    const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
    const near = (one: string, other: string) => groups.some((group) => group.includes(one) && group.includes(other));
    const pairs = letters.flatMap((one, at) =>
      letters.slice(at + 1).map((other) => pair(one, other, near(one, other) ? 9 : 1, near(one, other) ? 9 : 1)),
    );
    const { ids } = heatMap(pairs, letters, 'alike');
    expect([[...ids.slice(0, 3)].sort(), [...ids.slice(3)].sort()]).toEqual(groups);
  });

  test('has each pair on both sides of the diagonal, and nothing on it', () => {
    expect(map.at(1, 2)).toBe(map.at(2, 1));
    expect(map.at(1, 2)?.values[0]?.value).toBe(10);
    expect(map.at(1, 1)).toBeUndefined();
  });

  test('shades by the value, or by the count of what is recorded in a year without coverage, which it marks', () => {
    const shade = (row: number, column: number) => map.getShade(map.at(row, column)!);
    expect(shade(1, 2)).toEqual({ step: 5, uncovered: false });
    expect(shade(0, 1)).toEqual({ step: 2, uncovered: true });
    expect(shade(0, 2)).toEqual({ step: 0, uncovered: false });
  });
});

describe('moveCell', () => {
  test('goes to the next cell, by tens, and to the ends of a row, never beyond the edge', () => {
    expect(moveCell([0, 0], 'ArrowRight', 3)).toEqual([0, 1]);
    expect(moveCell([0, 0], 'ArrowUp', 3)).toEqual([0, 0]);
    expect(moveCell([0, 1], 'PageDown', 200)).toEqual([10, 1]);
    expect(moveCell([5, 1], 'End', 200)).toEqual([5, 199]);
    expect(moveCell([5, 1], 'Home', 200)).toEqual([5, 0]);
  });

  test('ignores other keys', () => {
    expect(moveCell([0, 0], 'a', 3)).toBeNull();
  });
});

test('computeMeasures shows row names only if they are readable', () => {
  expect(computeMeasures(61, 1200)).toEqual({ cell: 14, side: 130, head: 130 });
  expect(computeMeasures(200, 1200)).toEqual({ cell: 6, side: 0, head: 0 });
});
