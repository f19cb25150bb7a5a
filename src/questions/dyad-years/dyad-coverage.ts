/** Over which time sources know of everything that a measure counts of two actors. */

import { type CoverageNeed, coversAll, type WindowUnderLens, windowsFor } from '../../model/covered/coverage-under-lens';
import type { DaySpan } from '../../model/day-spans';
import { countsActs, type DyadMeasure, EVENTS_OF, JOINED_BY, SHARED_BY } from '../../model/dyad-measures';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';

/** The windows of each thing that must be known; the measure is covered where each of them is. */
export type DyadCoverage = readonly (readonly WindowUnderLens[])[];

export function dyadCoverage(
  windows: readonly WindowUnderLens[],
  measure: DyadMeasure,
  [a, b]: readonly [string, string],
  clusters: EntityClusters,
): DyadCoverage {
  const over = (tieType: string, eventKind?: string, within: string | null = null): WindowUnderLens[] => {
    const need: CoverageNeed = {
      tieType,
      actors: [clusters.entriesOf(a), clusters.entriesOf(b)],
      within,
      ...(eventKind !== undefined && { eventKind }),
    };
    return windowsFor(windows, need);
  };
  const shared = SHARED_BY[measure];
  if (shared) return [over(shared)];
  const joined = JOINED_BY[measure];
  // Who knows of their ties to one another need not know of any others.
  if (joined) return [over(joined, undefined, a).filter((window) => over(joined, undefined, b).includes(window))];
  // An act may be told as an event of any kind or claimed by a coder: knowing all of either is knowing all acts of one telling.
  if (countsActs(measure)) return [[...over('PARTICIPATED_IN'), ...over('ABOUT')]];
  return EVENTS_OF[measure]!.map((kind) => over('PARTICIPATED_IN', kind));
}

/** Whether everything is known over the whole span. */
export function isCovered(coverage: DyadCoverage, span: DaySpan): boolean {
  return coverage.every((windows) => coversAll(windows, span.first, span.last));
}

/** The windows as they are told: each once, in their order. */
export function listWindows(coverage: DyadCoverage): WindowUnderLens[] {
  return [...new Set(coverage.flat())];
}
