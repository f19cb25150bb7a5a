/** One row of the armed conflict data: a conflict in a year, with the actors of each side and their supporters. */
import { dateAt } from '../../dates/date-at';
import type { Row } from '../../table/row';

export interface UcdpRow {
  readonly conflict: string;
  readonly year: number;
  /** When the episode began, as precisely as the data give it. */
  readonly start: string;
  /** When it ended; given in the row of its last year. */
  readonly end: string | null;
  readonly war: boolean;
  readonly incompatibility: string;
  readonly type: string;
  readonly actors: readonly { readonly code: string; readonly column: string; readonly side: string; readonly secondary: boolean }[];
}

const ACTORS = [
  ['gwno_a', 'A', false],
  ['gwno_a_2nd', 'A', true],
  ['gwno_b', 'B', false],
  ['gwno_b_2nd', 'B', true],
] as const;

/** Reads the row. @throws RowRejected */
export function ucdpRow(row: Row): UcdpRow {
  const actors = ACTORS.flatMap(([column, side, secondary]) =>
    row
      .at(column)
      .split(',')
      .map((code) => code.trim())
      .filter(Boolean)
      .map((code) => ({ code, column, side, secondary })),
  );
  return {
    conflict: row.text('conflict_id'),
    year: row.integer('year'),
    start: asPrecise(dateAt(row, 'start_date2') ?? row.reject('start_date2', 'is empty.'), row),
    end: row.oneOf('ep_end', { '0': false, '1': true }) ? dateAt(row, 'ep_end_date') : null,
    war: row.oneOf('intensity_level', { '1': false, '2': true }),
    incompatibility: row.text('incompatibility'),
    type: row.text('type_of_conflict'),
    actors,
  };
}

/**
 * Cuts the date to the codebook's precision: 1 is the day; 2 and 3 the month; 4 and 5 the year; 6 and 7 about the year. The rest is filler.
 */
function asPrecise(date: string, row: Row): string {
  const length = row.oneOf('start_prec2', { '1': 10, '2': 7, '3': 7, '4': 4, '5': 4, '6': 4, '7': 4 });
  const about = ['6', '7'].includes(row.at('start_prec2')) ? '~' : '';
  return `${date.slice(0, length)}${about}`;
}
