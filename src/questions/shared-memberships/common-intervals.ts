/** The common intervals of several memberships: each interval over which all may have held and no status changed. */
import { required } from '../../errors';
import { type Day, LATEST_DAY } from '../../model/day';
import { commonSpans, type DaySpan } from '../../model/day-spans';
import type { EndStatus } from '../../model/spell';
import { type CountedSpell, certainDays } from './membership';

/** A common interval. `days.last` is LATEST_DAY if it has no last day that can be named; `endStatus` says what that means. */
export interface CommonInterval {
  readonly days: DaySpan;
  /** Whether it has no beginning. An unknown beginning is not the same. */
  readonly always: boolean;
  readonly endStatus: EndStatus;
  /** The days in the interval on which all certainly were members. */
  readonly certain: readonly DaySpan[];
  /** For each member, in the order given: the statuses that sources give, and whether a source gives none. */
  readonly statuses: readonly MeanwhileStatus[];
}

export interface MeanwhileStatus {
  readonly stated: readonly string[];
  readonly unstated: boolean;
}

/** The common intervals in order; `members` holds one list of spells for each member. */
export function commonIntervals(members: Members): CommonInterval[] {
  const certain = members.map(certainDays).reduce(commonSpans);
  return stretches(members).map((days) => {
    const meanwhile = heldOn(members, days.first);
    return {
      days,
      always: meanwhile.every((spells) => spells.some(({ always }) => always)),
      endStatus: days.last === LATEST_DAY ? openEnd(heldOn(members, LATEST_DAY)) : 'ENDED',
      certain: commonSpans([days], certain),
      statuses: meanwhile.map(readStatuses),
    };
  });
}

type Members = readonly (readonly CountedSpell[])[];

/** For each member, the spells that may have held on the day. */
function heldOn(members: Members, day: Day): Members {
  return members.map((spells) => spells.filter(({ possible }) => possible.first <= day && day <= possible.last));
}

/** The intervals over which every actor may have been a member, split where the status of one changes. */
function stretches(members: Members): DaySpan[] {
  const cuts = new Set(members.flat().flatMap(({ possible }) => [possible.first, possible.last + 1]));
  const days = [...cuts].sort((a, b) => a - b);
  const found: { first: Day; last: Day; said: string }[] = [];
  days.slice(0, -1).forEach((first, at) => {
    const last = required(days[at + 1], 'the day of the next change') - 1;
    const meanwhile = heldOn(members, first);
    if (meanwhile.some((spells) => spells.length === 0)) return;
    const key = JSON.stringify(meanwhile.map(readStatuses));
    const before = found.at(-1);
    if (before && before.last + 1 === first && before.said === key) before.last = last;
    else found.push({ first, last, said: key });
  });
  return found.map(({ first, last }) => ({ first, last }));
}

function readStatuses(spells: readonly CountedSpell[]): MeanwhileStatus {
  return {
    stated: [...new Set(spells.flatMap(({ statuses }) => statuses))].sort(),
    unstated: spells.some(({ statuses }) => statuses.length === 0),
  };
}

/** From the most open to the least. */
const OPENNESS: readonly EndStatus[] = ['ONGOING', 'CENSORED', 'UNKNOWN', 'ENDED'];

/** An interval without a last day is as open as the least open membership; a membership is as open as its most open spell. */
function openEnd(atLast: Members): EndStatus {
  const ofMembers = atLast.map((spells) => Math.min(...spells.map(({ endStatus }) => OPENNESS.indexOf(endStatus))));
  return required(OPENNESS[Math.max(...ofMembers)], 'the end status of an interval');
}
