/** What several memberships have in common: every stretch of days over which all can have held and none changed its status. */
import { type Day, LATEST_DAY } from '../../model/day';
import { commonSpans, type DaySpan } from '../../model/day-spans';
import type { EndStatus } from '../../model/spell';
import { type CountedSpell, certainDays } from './membership';

/** A common stretch. `days.last` is LATEST_DAY where it has no last day that anyone can name; what that means is the end's status. */
export interface CommonInterval {
  readonly days: DaySpan;
  /** Whether it has no beginning, rather than one that nobody knows. */
  readonly always: boolean;
  readonly endStatus: EndStatus;
  /** The days of it on which all surely were members. */
  readonly certain: readonly DaySpan[];
  /** Of each member, in the order given: the statuses told, and whether some source tells none. */
  readonly statuses: readonly MeanwhileStatus[];
}

export interface MeanwhileStatus {
  readonly stated: readonly string[];
  readonly unstated: boolean;
}

/** The common stretches in their order; `members` holds the spells of each member, one list a member. */
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

/** Of each member the spells that can have held on the day. */
function heldOn(members: Members, day: Day): Members {
  return members.map((spells) => spells.filter(({ possible }) => possible.first <= day && day <= possible.last));
}

/** The stretches over which every member can have been one, cut where the status of one changes. */
function stretches(members: Members): DaySpan[] {
  const cuts = new Set(members.flat().flatMap(({ possible }) => [possible.first, possible.last + 1]));
  const days = [...cuts].sort((a, b) => a - b);
  const found: { first: Day; last: Day; said: string }[] = [];
  days.slice(0, -1).forEach((first, at) => {
    const last = days[at + 1]! - 1;
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

/** From what is most open to what is over. */
const OPENNESS: readonly EndStatus[] = ['ONGOING', 'CENSORED', 'UNKNOWN', 'ENDED'];

/** A stretch without a last day is as open as the least open membership, and a membership is as open as its most open spell. */
function openEnd(atLast: Members): EndStatus {
  const ofMembers = atLast.map((spells) => Math.min(...spells.map(({ endStatus }) => OPENNESS.indexOf(endStatus))));
  return OPENNESS[Math.max(...ofMembers)]!;
}
