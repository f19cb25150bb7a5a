/** Sets of days, against sets that list every day. */
import fc from 'fast-check';
import { covers, type DayIntervals, intersectDays, uniteDays } from '../../../src/questions/shared/traversal/day-intervals';
import { assertProperty } from '../../support/seeds';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 6 }))
  .map(([first, days]) => [first, first + days] as const);
const intervals = fc.array(interval, { maxLength: 6 });
const daysOf = (set: DayIntervals) =>
  Array.from({ length: 40 }, (_, day) => day).filter((day) => set.some(([a, b]) => a <= day && day <= b));

describe('uniteDays', () => {
  test('contains the days of every interval, in intervals that do not touch', () => {
    assertProperty(
      fc.property(intervals, (set) => {
        const union = uniteDays(set);
        expect(daysOf(union)).toEqual(daysOf(set));
        for (const [index, [first]] of union.entries()) if (index > 0) expect(first).toBeGreaterThan(union[index - 1]![1] + 1);
      }),
    );
  });

  test('joins an interval that ends on the day before the next', () => {
    expect(
      uniteDays([
        [3, 4],
        [1, 2],
      ]),
    ).toEqual([[1, 4]]);
  });
});

describe('intersectDays', () => {
  test('contains the days that are in both sets', () => {
    assertProperty(
      fc.property(intervals, intervals, (a, b) => {
        const shared = intersectDays(uniteDays(a), uniteDays(b));
        expect(daysOf(shared)).toEqual(daysOf(a).filter((day) => daysOf(b).includes(day)));
        expect(uniteDays(shared)).toEqual(shared);
      }),
    );
  });
});

describe('covers', () => {
  test('includes both end days', () => {
    expect([1, 2, 4, 5].map((day) => covers([[2, 4]], day))).toEqual([false, true, true, false]);
  });
});
