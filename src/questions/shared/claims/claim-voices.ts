/** Who says what about claims: each statement with its position, who made it, who asserts that, and where it is reported. */

import { compareStrings } from '../../../model/compare-strings';
import type { ResolvedTie } from '../../../model/resolved-tie';
import { flatMapSteps, groupSteps, type Steps, sortSteps } from '../../../turns';
import type { OccasionDays, RepresentationIndex } from '../representation/representation-index';
import { toOccasionDays } from '../representation/representation-index';

export type Position = 'AFFIRMS' | 'DENIES' | 'QUALIFIES';
export const POSITIONS_IN_ORDER: readonly Position[] = ['AFFIRMS', 'DENIES', 'QUALIFIES'];

/** A statement in one position on one claim. A source that gives no position means that the statement makes the claim. */
export interface ClaimVoice {
  readonly statement: string;
  readonly claim: string;
  readonly position: Position;
  readonly speakers: readonly string[];
  readonly toldBy: readonly string[];
  readonly reportedIn: readonly string[];
  readonly tie: ResolvedTie;
  /** The ties to speakers and sources. */
  readonly attribution: readonly ResolvedTie[];
}

/** Sorted by the statements' ids, then by position. If sources give two positions for one statement, it has two voices. */
export function* claimVoices(ties: readonly ResolvedTie[]): Steps<ClaimVoice[]> {
  const byType = yield* groupSteps(ties, ({ type }) => type);
  const bySubject = (type: string) => groupSteps(byType.get(type) ?? [], ({ subject }) => subject);
  const [made, reported] = [yield* bySubject('MADE_BY'), yield* bySubject('REPORTED_IN')];
  const voices = yield* flatMapSteps(byType.get('ASSERTS') ?? [], (tie) => {
    const makers = made.get(tie.subject) ?? [];
    const reports = reported.get(tie.subject) ?? [];
    const voice = {
      statement: tie.subject,
      claim: tie.object,
      speakers: toSortedIds(makers.map(({ object }) => object)),
      toldBy: toSortedIds(makers.flatMap(collectVouchers)),
      reportedIn: toSortedIds(reports.map(({ object }) => object)),
      tie,
      attribution: [...makers, ...reports],
    };
    return readPositions(tie).map((position) => ({ ...voice, position }));
  });
  return yield* sortSteps(
    voices,
    (x, y) => compareStrings(x.statement, y.statement) || compareStrings(x.claim, y.claim) || compareStrings(x.position, y.position),
  );
}

export const toSortedIds = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

export function collectVouchers({ spells }: ResolvedTie): string[] {
  return spells.flatMap(({ assertions }) => assertions.map(({ assertedBy }) => assertedBy));
}

function readPositions({ spells }: ResolvedTie): Position[] {
  const values = spells.flatMap(({ assertions }) => assertions.map(({ properties }) => (properties['position'] ?? 'AFFIRMS') as Position));
  return POSITIONS_IN_ORDER.filter((position) => values.includes(position));
}

/** Whether one of the speakers represents the actor on the day of the statement. */
export function speaksFor({ attribution }: Pick<ClaimVoice, 'attribution'>, actor: string, representation: RepresentationIndex): boolean {
  return listSpeakers(attribution).some(
    ([speaker, days]) => representation.findRepresentations(speaker, actor, { days, onBehalfOf: [] }).length > 0,
  );
}

/** The speakers of a statement, each with the days on which it may have been made. */
export function listSpeakers(ties: readonly ResolvedTie[]): (readonly [speaker: string, days: readonly OccasionDays[]])[] {
  return ties.filter(({ type }) => type === 'MADE_BY').map((tie) => [tie.object, toOccasionDays(tie)] as const);
}
