/** An interval of common membership as clients see it. */
import { EARLIEST_DAY } from '../../model/day';
import { shownSpan } from '../../model/day-spans';
import type { CommonInterval } from './common-intervals';

/** `of` are the members, in the order of the interval's statuses. */
export function shownCommonInterval({ days, always, endStatus, certain, statuses }: CommonInterval, of: readonly string[]) {
  const { start, end } = shownSpan(days);
  return {
    start: days.first === EARLIEST_DAY && !always ? null : start,
    end,
    endStatus,
    certain: certain.map(shownSpan),
    members: statuses.map(({ stated, unstated }, at) => ({ member: of[at], statuses: stated, statusUntold: unstated })),
  };
}
