/** Reads the arguments of `dyadYears`. */

import { DYAD_MEASURES, type DyadMeasure } from '../../domain/dyad-measures';
import { InvalidArgument } from '../../errors';
import { type DyadYearKey, readDyadCursor } from './dyad-cursor';
import type { YearSpan } from './existence';

export const DYAD_LIMITS = { actors: 200, first: 1000, years: 2000 } as const;
/** The first and the last year that a date can have. */
const WRITTEN: YearSpan = { first: -9999, last: 9999 };

/** The arguments as a client gives them. */
export interface DyadYearsInput {
  readonly actors: readonly string[];
  readonly measures: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly directed?: boolean | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface DyadYearsRequest {
  /** Each once, sorted. */
  readonly actors: readonly string[];
  /** In the order requested; a measure requested twice is returned twice. */
  readonly measures: readonly DyadMeasure[];
  readonly years: YearSpan;
  readonly directed: boolean;
  readonly first: number;
  readonly after: DyadYearKey | null;
}

/**
 * `argument` is the name of the argument that gave the list of actors.
 * @throws InvalidArgument naming the argument, its value and what is accepted.
 */
export function readDyadYearsRequest(input: DyadYearsInput, argument = 'actors'): DyadYearsRequest {
  const { actors, measures, from, to, directed, first, after } = input;
  return {
    actors: readActors(actors, argument),
    measures: readMeasures(measures),
    years: readYears(from, to),
    directed: directed ?? false,
    first: readFirst(first ?? 100),
    after: after == null ? null : readDyadCursor(after),
  };
}

function readActors(given: readonly string[], argument: string): string[] {
  const ids = [...new Set(given)].sort();
  if (ids.length < 2 || ids.length > DYAD_LIMITS.actors) {
    throw new InvalidArgument(
      `${argument}: ${ids.length} different ids were given. Accepted: 2 to ${DYAD_LIMITS.actors} different ids of actors.`,
    );
  }
  return ids;
}

function readMeasures(given: readonly string[]): DyadMeasure[] {
  if (given.length === 0 || given.length > DYAD_MEASURES.length) {
    throw new InvalidArgument(
      `measures: ${given.length} are asked for. Accepted: 1 to ${DYAD_MEASURES.length} of ${DYAD_MEASURES.join(', ')}.`,
    );
  }
  return given as DyadMeasure[];
}

function readYears(from: number, to: number): YearSpan {
  for (const [name, year] of Object.entries({ from, to })) {
    if (year < WRITTEN.first || year > WRITTEN.last)
      throw new InvalidArgument(
        `${name}: ${year} is not a year that a date can be written in. Accepted: ${WRITTEN.first} to ${WRITTEN.last}.`,
      );
  }
  if (from > to) throw new InvalidArgument(`to: ${to} is before ${from}. Accepted: a last year that is not before the first.`);
  if (to - from >= DYAD_LIMITS.years)
    throw new InvalidArgument(`to: ${from} to ${to} are too many years. Accepted: at most ${DYAD_LIMITS.years} years.`);
  return { first: from, last: to };
}

function readFirst(first: number): number {
  if (first >= 0 && first <= DYAD_LIMITS.first) return first;
  throw new InvalidArgument(`first: ${first} is not a page size. Accepted: 0 to ${DYAD_LIMITS.first}; ask for the next page with after.`);
}
