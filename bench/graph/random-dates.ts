/** Dates and spells from 1900 to 2025: twice as many every fifteen years, four in five to the day. */
import type { EndStatus, Spell } from '../../src/model/spell';
import type { SeededRandom } from './seeded-random';

const [FIRST, LAST] = [1900, 2025];
const GROWTH = 2 ** ((LAST - FIRST) / 15) - 1;
const two = (number: number): string => String(number).padStart(2, '0');

/** A year; the later the likelier. */
function yearIn(random: SeededRandom): number {
  return Math.floor(FIRST + 15 * Math.log2(1 + random.next() * GROWTH));
}

/** A date of the year: a day in 80 of 100, a month in 12, the year in 8. */
function writtenIn(random: SeededRandom, year: number): string {
  const precision = random.next();
  const month = 1 + random.below(12);
  const day = 1 + random.below(28);
  if (precision < 0.8) return `${year}-${two(month)}-${two(day)}`;
  return precision < 0.92 ? `${year}-${two(month)}` : String(year);
}

export function dateIn(random: SeededRandom): string {
  return writtenIn(random, yearIn(random));
}

/** A spell: three in ten go on; of the others most have ended, some nobody knows of, some end with the data. */
export function spellIn(random: SeededRandom): Spell {
  const year = yearIn(random);
  const start = writtenIn(random, year);
  const [endStatus, end] = endIn(random, year);
  return { start, end, endStatus };
}

function endIn(random: SeededRandom, year: number): [EndStatus, string | null] {
  const turn = random.next();
  if (turn < 0.3) return ['ONGOING', null];
  if (turn < 0.36) return ['UNKNOWN', null];
  if (turn < 0.42) return ['CENSORED', `${Math.max(2020, year + 1)}-12-31`];
  const lasting = 1 + Math.floor(-8 * Math.log(1 - random.next()));
  return ['ENDED', writtenIn(random, Math.min(year + lasting, 2100))];
}

/** The spell of what happened on one date. */
export function occasionOn(date: string): Spell {
  return { start: date, end: date, endStatus: 'ENDED' };
}

export const ALWAYS: Spell = { start: '..', end: null, endStatus: 'ONGOING' };
export const sinceDate = (date: string): Spell => ({ start: date, end: null, endStatus: 'ONGOING' });
