import fc from 'fast-check';
import { drawnDays } from '../../../../src/exporters/formats/xml/drawn-days';
import type { DayInterval, SpellRecord } from '../../../../src/exporters/records';
import { formatDay } from '../../../../src/model/day';
import { assertProperty } from '../../../support/seeds';

const spell = (days: DayInterval | null) => ({ days }) as SpellRecord;
/** Days around the year 0, where the order of texts differs from the order of days. */
const FIRST = -719_540;
const someDay = fc.option(fc.integer({ min: 0, max: 30 }), { freq: 4 });
const interval = fc
  .tuple(someDay, someDay)
  .map(([a, b]): [number | null, number | null] => (a !== null && b !== null && a > b ? [b, a] : [a, b]));
const written = (day: number | null) => (day === null ? null : formatDay(FIRST + day));

describe('drawnDays', () => {
  test('draws every day of every spell and no other, in intervals that do not overlap', () => {
    assertProperty(
      fc.property(fc.array(interval, { minLength: 1, maxLength: 6 }), (intervals) => {
        const { stretches, joined } = drawnDays(intervals.map(([first, last]) => spell({ first: written(first), last: written(last) })));
        const covers = (first: string | null, last: string | null, day: number) => {
          const at = (text: string) => Array.from({ length: 40 }, (_, offset) => offset - 5).find((offset) => written(offset) === text)!;
          return (first === null || at(first) <= day) && (last === null || at(last) >= day);
        };
        for (let day = -4; day < 35; day++) {
          const told = intervals.some(([first, last]) => (first === null || first <= day) && (last === null || last >= day));
          const drawn = stretches.filter(({ first, last }) => covers(first, last, day)).length;
          expect(stretches.length === 0 ? 1 : drawn).toBe(told ? 1 : 0);
        }
        expect(joined).toBe((stretches.length || 1) < intervals.length);
      }),
      { numRuns: 300 },
    );
  });

  test('draws nothing if no day is certain, and all days without bounds', () => {
    expect(drawnDays([spell(null)])).toEqual({ stretches: [], never: true, joined: false });
    expect(drawnDays([spell({ first: null, last: null })])).toEqual({ stretches: [], never: false, joined: false });
  });
});
