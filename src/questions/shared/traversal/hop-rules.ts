/** Which hops may follow each other: the three path semantics, each as labels that are carried along the path from either end. */
import type { Day } from '../../../model/day';
import type { DaySpan } from '../../../model/day-spans';
import type { Certainty } from '../../../model/spell';
import { ALL_DAYS, type DayIntervals, intersectDays, uniteDays } from './day-intervals';
import type { Link } from './link';

/** CONCURRENT: all hops in force together; TIME_ORDERED: each hop starts no earlier than the one before; ANY: time ignored. */
export type PathSemantics = 'CONCURRENT' | 'TIME_ORDERED' | 'ANY';
export const PATH_SEMANTICS: readonly PathSemantics[] = ['CONCURRENT', 'TIME_ORDERED', 'ANY'];

/**
 * A label says which choices part of a path leaves open for the rest. `step` carries the label one hop on from the start, `stepBack` one
 * hop back from the end; null means that no choice of spells is left.
 * `meets` says whether a part from the start and a part to the end make a path. `join` gives the label for a choice between two ways to the
 * end.
 * Parts from the start are never joined, because the rest of each must avoid different entities.
 */
export interface HopRule<Label> {
  readonly outset: Label;
  readonly goal: Label;
  step(label: Label, link: Link): Label | null;
  stepBack(link: Link, label: Label): Label | null;
  join(a: Label, b: Label): Label;
  meets(fromStart: Label, toEnd: Label): boolean;
}

const anyTime: HopRule<true> = {
  outset: true,
  goal: true,
  step: () => true,
  stepBack: () => true,
  join: () => true,
  meets: () => true,
};

const shared = (a: DayIntervals, b: DayIntervals) => {
  const days = intersectDays(a, b);
  return days.length > 0 ? days : null;
};

/** The label holds the days on which all hops so far held, within the period if there is one. */
function concurrent(period: DaySpan | null): HopRule<DayIntervals> {
  const requested: DayIntervals = period === null ? ALL_DAYS : [[period.first, period.last]];
  return {
    outset: requested,
    goal: requested,
    step: (days, link) => shared(days, link.held),
    stepBack: (link, days) => shared(link.held, days),
    join: (a, b) => uniteDays([...a, ...b]),
    meets: (a, b) => shared(a, b) !== null,
  };
}

/**
 * The label from the start is the earliest day on which the last hop may have begun. The label to the end is the last day on which the hop
 * before may begin.
 */
function timeOrdered(certainty: Certainty): HopRule<Day> {
  const certain = certainty === 'CERTAIN';
  return {
    outset: -Infinity,
    goal: Infinity,
    step: (since, link) => {
      const begun = link.starts
        .filter(([earliest, latest]) => (certain ? earliest : latest) >= since)
        .map(([earliest, latest]) => (certain ? latest : Math.max(since, earliest)));
      return begun.length > 0 ? Math.min(...begun) : null;
    },
    stepBack: (link, until) => {
      const begun = link.starts
        .filter(([earliest, latest]) => (certain ? latest : earliest) <= until)
        .map(([earliest, latest]) => (certain ? earliest : Math.min(until, latest)));
      return begun.length > 0 ? Math.max(...begun) : null;
    },
    join: Math.max,
    meets: (since, until) => since <= until,
  };
}

/** Whether the search must read dates. If the lens has one day, every visible hop is in force on it. */
export function readsDates(semantics: PathSemantics, validAt: DaySpan | null): boolean {
  const isOneDay = validAt !== null && validAt.first === validAt.last;
  return semantics === 'TIME_ORDERED' || (semantics === 'CONCURRENT' && !isOneDay);
}

/** The rule for the semantics; `certainty` says how certain the dates of hops must be. */
export function hopRule(semantics: PathSemantics, certainty: Certainty, validAt: DaySpan | null): HopRule<unknown> {
  if (!readsDates(semantics, validAt)) return anyTime as HopRule<unknown>;
  return (semantics === 'CONCURRENT' ? concurrent(validAt) : timeOrdered(certainty)) as HopRule<unknown>;
}
