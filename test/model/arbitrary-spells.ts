/** Arbitrary spells that Entente accepts: close to each other in time, so that they meet, touch and overlap. */
import fc from 'fast-check';
import type { Spell } from '../../src/model/spell';
import { dayNumber, dayText } from '../oracle/calendar';
import { daysMeant } from '../oracle/days-meant';

const NEAR = fc.integer({ min: dayNumber(1896, 1, 1), max: dayNumber(1905, 12, 31) });

/** A date around 1900, with a precision from a day to a century. */
export const DATE = fc
  .tuple(NEAR.map(dayText), fc.constantFrom(10, 10, 10, 7, 7, 4, 4, -1, -2, -3))
  .map(([text, size]) =>
    size > 0
      ? text.slice(0, size)
      : [`${text.slice(0, 3)}X`, `${text.slice(0, 2)}XX`, `${text.slice(0, 4)}-XX-${text.slice(8)}`][-1 - size]!,
  );

const START = fc.oneof({ weight: 6, arbitrary: DATE }, { weight: 1, arbitrary: fc.constantFrom(null, '..') });
const END = fc.oneof(
  { weight: 5, arbitrary: DATE.map((end) => ({ end, endStatus: 'ENDED' as const })) },
  { weight: 2, arbitrary: DATE.map((end) => ({ end, endStatus: 'CENSORED' as const })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('ONGOING' as const, 'UNKNOWN' as const, 'ENDED' as const).map((endStatus) => ({ end: null, endStatus })),
  },
);

/** A spell whose end is not completely before its start. */
export const SPELL: fc.Arbitrary<Spell> = fc
  .tuple(START, END)
  .map(([start, end]) => ({ start, ...end }))
  .filter(({ start, end }) => start === null || start === '..' || end === null || daysMeant(start).first <= daysMeant(end).last);
