/** The coverage under a lens: the windows of all sources that the lens includes, and whether they cover an interval of days. */

import { entityKindOfId } from '../../domain/entity-kinds';
import { compareStrings } from '../compare-strings';
import type { Day } from '../day';
import { LATEST_DAY } from '../day';
import { readEdtfDate } from '../edtf-date';
import { gradesAtLeast, type Reliability } from '../grades';
import type { Lens } from '../lens';
import { type CoveredWindow, readCoveredWindow } from './covered-window';

/** A source as stored in the graph, with its `covers`. */
export interface CoveringSource {
  readonly id: string;
  readonly voice: string | null;
  readonly reliability: Reliability | null;
  readonly covers: readonly string[];
}

/** A window with the source that covers it. `lastDay` is settled: if the source is kept up to date, it is the day of the lens's knownAt. */
export interface WindowUnderLens extends CoveredWindow {
  readonly source: string;
}

/**
 * The ties that must be covered: of one type (PARTICIPATED_IN: in events of one kind), for all of these actors, each by any of its ids.
 * `within` is the id of the other end; null for any.
 */
export interface CoverageNeed {
  readonly tieType: string;
  readonly eventKind?: string;
  readonly actors: readonly (readonly string[])[];
  readonly within: string | null;
}

/**
 * Every window of the sources that the lens includes, by source, type and first day. A perspective without background includes only its own
 * sources.
 */
export function windowsUnderLens(sources: readonly CoveringSource[], lens: Lens): WindowUnderLens[] {
  const today = lens.knownAt.at === null ? null : readEdtfDate(lens.knownAt.at.slice(0, 10)).earliest;
  return sources
    .filter((source) => isUnderLens(source, lens))
    .flatMap((source) => source.covers.map((text) => settleLastDay({ ...readCoveredWindow(text), source: source.id }, today)))
    .filter(({ firstDay, lastDay }) => firstDay <= lastDay)
    .sort(
      (a, b) =>
        compareStrings(a.source, b.source) || compareStrings(a.tieType, b.tieType) || a.firstDay - b.firstDay || a.lastDay - b.lastDay,
    );
}

function settleLastDay(window: WindowUnderLens, today: Day | null): WindowUnderLens {
  return window.lastDay === LATEST_DAY ? { ...window, lastDay: today ?? window.firstDay - 1 } : window;
}

function isUnderLens({ id, voice, reliability }: CoveringSource, { assertedBy, background, minReliability }: Lens): boolean {
  if (minReliability !== null && (reliability === null || !gradesAtLeast(minReliability).includes(reliability))) return false;
  return assertedBy === null || background || assertedBy.includes(id) || (voice !== null && assertedBy.includes(voice));
}

/** The windows that cover the need. A window that names no actors covers states. */
export function windowsFor(windows: readonly WindowUnderLens[], { tieType, eventKind, actors, within }: CoverageNeed): WindowUnderLens[] {
  return windows.filter(
    (window) =>
      window.tieType === tieType &&
      (window.eventKind === null || window.eventKind === eventKind) &&
      actors.every((ids) => ids.some((id) => (window.of === null ? entityKindOfId(id)?.label === 'State' : window.of.includes(id)))) &&
      (window.in === null || (within !== null && window.in.includes(within))),
  );
}

/** Whether the windows together cover every day from first to last. */
export function coversAll(windows: readonly WindowUnderLens[], first: Day, last: Day): boolean {
  let next = first;
  for (const { firstDay, lastDay } of [...windows].sort((a, b) => a.firstDay - b.firstDay)) {
    if (firstDay > next) return false;
    next = Math.max(next, lastDay + 1);
    if (next > last) return true;
  }
  return next > last;
}
