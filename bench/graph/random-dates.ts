/** Dates and spells from 1900 to 2025: their number doubles every fifteen years, and four in five have a precise day. */
import type { EndStatus, Spell } from '../../src/model/spell';
import type { SeededRandom } from './seeded-random';

const [FIRST, LAST] = [1900, 2025];
const GROWTH = 2 ** ((LAST - FIRST) / 15) - 1;
const padTwo = (number: number): string => String(number).padStart(2, '0');

/** A year; later years are more likely. */
function drawYear(random: SeededRandom): number {
  return Math.floor(FIRST + 15 * Math.log2(1 + random.next() * GROWTH));
}

/** A date in the year: a day in 80 of 100 cases, a month in 12, the year in 8. */
function drawDateInYear(random: SeededRandom, year: number): string {
  const precision = random.next();
  const month = 1 + random.below(12);
  const day = 1 + random.below(28);
  if (precision < 0.8) return `${year}-${padTwo(month)}-${padTwo(day)}`;
  return precision < 0.92 ? `${year}-${padTwo(month)}` : String(year);
}

export function drawDate(random: SeededRandom): string {
  return drawDateInYear(random, drawYear(random));
}

/** A spell: three in ten are ongoing. Most others have ended; some have an unknown end, some end with the data. */
export function drawSpell(random: SeededRandom): Spell {
  const year = drawYear(random);
  const start = drawDateInYear(random, year);
  const [endStatus, end] = drawEnd(random, year);
  return { start, end, endStatus };
}

function drawEnd(random: SeededRandom, year: number): [EndStatus, string | null] {
  const chance = random.next();
  if (chance < 0.3) return ['ONGOING', null];
  if (chance < 0.36) return ['UNKNOWN', null];
  if (chance < 0.42) return ['CENSORED', `${Math.max(2020, year + 1)}-12-31`];
  const years = 1 + Math.floor(-8 * Math.log(1 - random.next()));
  return ['ENDED', drawDateInYear(random, Math.min(year + years, 2100))];
}

/** The spell of an event on one date. */
export function spellOnDate(date: string): Spell {
  return { start: date, end: date, endStatus: 'ENDED' };
}

export const ALWAYS: Spell = { start: '..', end: null, endStatus: 'ONGOING' };
export const sinceDate = (date: string): Spell => ({ start: date, end: null, endStatus: 'ONGOING' });
