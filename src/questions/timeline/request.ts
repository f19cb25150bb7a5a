/** The arguments of `timeline`, with all defaults applied and all limits checked. */

import { TIE_TYPES } from '../../domain/tie-types';
import { InvalidArgument } from '../../errors';
import { type Day, EARLIEST_DAY, LATEST_DAY } from '../../model/day';
import { readEdtfDate } from '../../model/edtf-date';
import { readCount } from '../shared/traversal/traversal';

export interface TimelineInput {
  readonly of: readonly string[];
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly tieTypes?: readonly string[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface TimelineRequest {
  /** Sorted. */
  readonly of: readonly string[];
  readonly from: Day;
  readonly to: Day;
  /** Sorted. */
  readonly tieTypes: readonly string[];
  readonly first: number;
}

export const MAX_SUBJECTS = 50;
export const MAX_PAGE = 500;

/** The types that have dates. */
const DATED_TYPES: readonly string[] = TIE_TYPES.filter(({ time }) => time !== 'TIMELESS').map(({ name }) => name);

/**
 * Reads the arguments of `timeline`.
 * @throws InvalidArgument naming the argument, the value and what is accepted.
 */
export function readTimelineRequest(input: TimelineInput): TimelineRequest {
  const of = [...new Set(input.of)].sort();
  if (of.length === 0 || of.length > MAX_SUBJECTS)
    throw new InvalidArgument(`of: ${of.length} entities are named. Accepted: from 1 to ${MAX_SUBJECTS} ids.`);
  if (input.tieTypes?.length === 0)
    throw new InvalidArgument('tieTypes: the list is empty. Accepted: at least one name, or nothing for all that lie in time.');
  const from = input.from == null ? EARLIEST_DAY : readDate('from', input.from).earliest;
  const to = input.to == null ? LATEST_DAY : readDate('to', input.to).latest;
  if (from > to) throw new InvalidArgument(`to: "${input.to}" is before from, "${input.from}". Accepted: the same date or a later one.`);
  const tieTypes = [...new Set(input.tieTypes ?? DATED_TYPES)].sort();
  return { of, from, to, tieTypes, first: readCount('first', input.first, 50, [0, MAX_PAGE]) };
}

/** Whether only some days are asked for. */
export function hasWindow({ from, to }: Pick<TimelineRequest, 'from' | 'to'>): boolean {
  return from !== EARLIEST_DAY || to !== LATEST_DAY;
}

function readDate(argument: string, text: string): { readonly earliest: Day; readonly latest: Day } {
  try {
    return readEdtfDate(text);
  } catch (error) {
    throw new InvalidArgument(`${argument}: ${(error as Error).message}`, { cause: error });
  }
}
