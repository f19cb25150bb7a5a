/** Dates among the properties of an entity or a tie. */

import type { PropertyType } from '../domain/entity-kinds';
import { type EdtfDate, readEdtfDate } from '../model/edtf-date';
import type { Properties } from '../model/fact';

/** Pairs of properties; the second must not be before the first. */
const ORDERED = [
  ['date', 'endDate'],
  ['existsFrom', 'existsTo'],
  ['founded', 'dissolved'],
  ['signed', 'ratified'],
] as const;

/** One text for each impossible date and each end before its beginning. */
export function dateProblems(properties: Properties, types: Readonly<Record<string, PropertyType>>): string[] {
  const problems: string[] = [];
  const dates = new Map<string, EdtfDate>();
  for (const [name, value] of Object.entries(properties)) {
    if (types[name] !== 'edtf' || typeof value !== 'string') continue;
    try {
      dates.set(name, readEdtfDate(value));
    } catch (error) {
      problems.push(`${name}: ${(error as Error).message}`);
    }
  }
  for (const [first, last] of ORDERED) {
    const [begins, ends] = [dates.get(first), dates.get(last)];
    if (begins && ends && ends.latest < begins.earliest) {
      problems.push(`${last}: "${ends.text}" is before ${first}, "${begins.text}". Accepted: the same day or later.`);
    }
  }
  return problems;
}
