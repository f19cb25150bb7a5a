/** From the entities of a path to its evidence: the ties that can be used on each hop, and the days on which all hops held. */

import { tieType } from '../../domain/tie-types';
import { required } from '../../errors';
import type { Day } from '../../model/day';
import type { DaySpan } from '../../model/day-spans';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Certainty, SpellBounds } from '../../model/spell';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';
import { ALL_DAYS, covers, type DayInterval, type DayIntervals, intersectDays } from '../shared/traversal/day-intervals';
import { type HopRule, hopRule, type PathSemantics, readsDates } from '../shared/traversal/hop-rules';
import { buildLink, daysHeld, type Link, UNDATED_LINK } from '../shared/traversal/link';

/** A tie on a hop; `reversed` is true if the path follows it from its object to its subject. */
export interface HopTie {
  readonly tie: ResolvedTie;
  readonly reversed: boolean;
}

/** One hop: its leading tie, and the other ties between the same two entities. The leading ties of all hops are compatible in time. */
export interface PathHop extends HopTie {
  readonly from: string;
  readonly to: string;
  readonly alternatives: readonly HopTie[];
}

export interface TiePath {
  readonly entities: readonly string[];
  readonly hops: readonly PathHop[];
  /** Every interval on which all hops were in force together, in order; open ends have sentinels. */
  readonly intervals: DayIntervals;
}

/** How a path is dated: its semantics, the certainty required of its hops, and the period in which they must hold. */
export interface PathDating {
  readonly semantics: PathSemantics;
  readonly certainty: Certainty;
  readonly validAt: DaySpan | null;
}

/** The path through these entities; `tiesBetween` gives the resolved ties of two neighbours, under any of their ids. */
export function resolveTiePath(
  entities: readonly string[],
  tiesBetween: (a: string, b: string) => readonly ResolvedTie[],
  dating: PathDating,
  clusters: EntityClusters = NO_EQUIVALENCES,
): TiePath {
  const pairs = listHops(entities).map(([from, to]) => ({ from, to, ties: tiesBetween(from, to) }));
  const parts = findUsableTies(
    pairs.map(({ ties }) => ties),
    dating,
  );
  const held = parts.map((ties) => buildLink(collectBounds(ties), dating.certainty).held);
  const intervals = held.reduce(intersectDays, ALL_DAYS);
  const leaders = leadingTies(parts, intervals, dating);
  const hops = pairs.map(({ from, to }, index) =>
    buildHop({ from, to, clusters }, required(leaders[index], 'the leading tie of a hop'), required(parts[index], 'the ties of a hop')),
  );
  return { entities, hops, intervals };
}

/** Each entity of a path with the next. */
export function listHops(entities: readonly string[]): (readonly [from: string, to: string])[] {
  return entities.slice(1).map((to, at) => [required(entities[at], 'an entity of a path'), to]);
}

function buildHop(
  { from, to, clusters }: { readonly from: string; readonly to: string; readonly clusters: EntityClusters },
  leader: ResolvedTie,
  ties: readonly ResolvedTie[],
): PathHop {
  const read = (tie: ResolvedTie): HopTie => ({
    tie,
    reversed: clusters.canonicalId(tie.subject) !== from && !tieType(tie.type)?.symmetric,
  });
  return { from, to, ...read(leader), alternatives: ties.filter((tie) => tie !== leader).map(read) };
}

const toHopRule = ({ semantics, certainty, validAt }: PathDating): HopRule<unknown> => hopRule(semantics, certainty, validAt);

const collectBounds = (ties: readonly ResolvedTie[]): SpellBounds[] => ties.flatMap((tie) => tie.spells.map((spell) => spell.bounds));

/** For each hop's ties, the spells that can be part of some choice along the complete path. */
function findUsableTies(hops: readonly (readonly ResolvedTie[])[], dating: PathDating): ResolvedTie[][] {
  const rule = toHopRule(dating);
  const dated = readsDates(dating.semantics, dating.validAt);
  const link = (bounds: readonly SpellBounds[]): Link => (dated ? buildLink(bounds, dating.certainty) : UNDATED_LINK);
  const linked = hops.map((ties) => ({ ties, all: link(collectBounds(ties)) }));
  const toEnd: unknown[] = [rule.goal];
  for (const { all: after } of linked.slice(1).reverse()) toEnd.unshift(toEnd[0] === null ? null : rule.stepBack(after, toEnd[0]));
  let label: unknown = rule.outset;
  return linked.map(({ ties, all }, index) => {
    const fits = (bounds: SpellBounds) => {
      const next = rule.step(label, link([bounds]));
      return next !== null && toEnd[index] !== null && rule.meets(next, toEnd[index]);
    };
    const parts = ties
      .map((tie) => ({ ...tie, spells: tie.spells.filter(({ bounds }) => fits(bounds)) }))
      .filter((tie) => tie.spells.length > 0);
    label = rule.step(label, all);
    return parts;
  });
}

/** One tie per hop, chosen to be compatible in time: the most voices first, then the lowest id. */
function leadingTies(hops: readonly (readonly ResolvedTie[])[], intervals: DayIntervals, dating: PathDating): ResolvedTie[] {
  if (dating.semantics === 'TIME_ORDERED') return earliestTies(hops, dating);
  const day = requestedDay(intervals, dating.validAt);
  return hops.map((ties) => {
    const together = ties.filter((tie) => day !== undefined && covers(collectDaysHeld(tie, dating.certainty), day));
    return firstByVoices(together.length > 0 ? together : ties);
  });
}

/**
 * The first day in the period on which all hops held together, or the first day of the interval requested; without one, the first day of
 * the period.
 */
function requestedDay(intervals: DayIntervals, period: DaySpan | null): Day | undefined {
  const stretch = requestedStretch(intervals, period);
  if (period === null) return stretch?.[0];
  return stretch ? Math.max(stretch[0], period.first) : period.first;
}

/** The latest interval, or the latest that overlaps the period. */
export function requestedStretch(intervals: DayIntervals, period: DaySpan | null): DayInterval | null {
  const matching = period === null ? intervals : intervals.filter(([first, last]) => first <= period.last && period.first <= last);
  return matching.at(-1) ?? null;
}

function earliestTies(hops: readonly (readonly ResolvedTie[])[], dating: PathDating): ResolvedTie[] {
  const rule = toHopRule(dating);
  let label: unknown = rule.outset;
  return hops.map((ties) => {
    const reached = ties.map((tie) => ({ tie, next: rule.step(label, buildLink(collectBounds([tie]), dating.certainty)) as Day | null }));
    const soonest = Math.min(...reached.map(({ next }) => next ?? Infinity));
    label = soonest;
    return firstByVoices(reached.filter(({ next }) => next === soonest).map(({ tie }) => tie));
  });
}

function collectDaysHeld(tie: ResolvedTie, certainty: Certainty): DayInterval[] {
  return tie.spells.flatMap(({ bounds }) => daysHeld(bounds, certainty));
}

function firstByVoices(ties: readonly ResolvedTie[]): ResolvedTie {
  const voices = (tie: ResolvedTie) => new Set(tie.spells.flatMap((spell) => spell.assertions.map((one) => one.assertedBy))).size;
  const [first] = [...ties].sort((a, b) => voices(b) - voices(a) || (a.id < b.id ? -1 : 1));
  return required(first, 'a tie of a hop');
}
