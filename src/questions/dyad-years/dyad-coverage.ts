/** The periods for which sources list everything that a measure counts for two actors. */

import { COUNTED_EVENT_KINDS, countsActs, type DyadMeasure, JOINED_BY, SHARED_BY } from '../../domain/dyad-measures';
import { required } from '../../errors';
import { type CoverageNeed, coversAll, type WindowUnderLens, windowsFor } from '../../model/covered/coverage-under-lens';
import type { DaySpan } from '../../model/day-spans';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';

/** One list of windows for each tie type or event kind that must be covered. The measure is covered where every list has a window. */
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
      actors: [clusters.listEntries(a), clusters.listEntries(b)],
      within,
      ...(eventKind !== undefined && { eventKind }),
    };
    return windowsFor(windows, need);
  };
  const shared = SHARED_BY[measure];
  if (shared) return [over(shared)];
  const joined = JOINED_BY[measure];
  // A source that covers the ties between the two need not cover their ties to other actors.
  if (joined) return [over(joined, undefined, a).filter((window) => over(joined, undefined, b).includes(window))];
  // An act may be recorded as an event of any kind or as a coded claim. Coverage of all events or of all claims covers all acts of one
  // form.
  if (countsActs(measure)) return [[...over('PARTICIPATED_IN'), ...over('ABOUT')]];
  return required(COUNTED_EVENT_KINDS[measure], 'the kinds of event of a measure').map((kind) => over('PARTICIPATED_IN', kind));
}

/** Whether everything is covered over the complete span. */
export function isCovered(coverage: DyadCoverage, span: DaySpan): boolean {
  return coverage.every((windows) => coversAll(windows, span.first, span.last));
}

/** The windows to show: each once, in their order. */
export function listWindows(coverage: DyadCoverage): WindowUnderLens[] {
  return [...new Set(coverage.flat())];
}
