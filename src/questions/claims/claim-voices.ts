/** Who says what of claims: each statement with its position, who made it, who vouches for that, and where it is reported. */

import { compared } from '../../model/compared';
import type { ResolvedTie } from '../../model/resolved-tie';
import { flatMapSteps, groupSteps, type Steps, sortSteps } from '../../turns';
import type { Acting, OccasionDays } from '../acting/acting';
import { daysOf } from '../acting/acting';

export type Position = 'AFFIRMS' | 'DENIES' | 'QUALIFIES';
export const POSITIONS_IN_ORDER: readonly Position[] = ['AFFIRMS', 'DENIES', 'QUALIFIES'];

/** A statement in one position on one claim; a source that tells no position means that the claim is made. */
export interface ClaimVoice {
  readonly statement: string;
  readonly claim: string;
  readonly position: Position;
  readonly speakers: readonly string[];
  readonly toldBy: readonly string[];
  readonly reportedIn: readonly string[];
  readonly tie: ResolvedTie;
  /** The ties to speakers and sources. */
  readonly told: readonly ResolvedTie[];
}

/** By the statements' ids, then position; where sources tell two positions of one statement, it has two voices. */
export function* claimVoices(ties: readonly ResolvedTie[]): Steps<ClaimVoice[]> {
  const byType = yield* groupSteps(ties, ({ type }) => type);
  const of = (type: string) => groupSteps(byType.get(type) ?? [], ({ subject }) => subject);
  const [made, reported] = [yield* of('MADE_BY'), yield* of('REPORTED_IN')];
  const voices = yield* flatMapSteps(byType.get('ASSERTS') ?? [], (tie) => {
    const makers = made.get(tie.subject) ?? [];
    const reports = reported.get(tie.subject) ?? [];
    const voice = {
      statement: tie.subject,
      claim: tie.object,
      speakers: idsOf(makers.map(({ object }) => object)),
      toldBy: idsOf(makers.flatMap(vouchersOf)),
      reportedIn: idsOf(reports.map(({ object }) => object)),
      tie,
      told: [...makers, ...reports],
    };
    return positionsOf(tie).map((position) => ({ ...voice, position }));
  });
  return yield* sortSteps(
    voices,
    (x, y) => compared(x.statement, y.statement) || compared(x.claim, y.claim) || compared(x.position, y.position),
  );
}

export const idsOf = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

export function vouchersOf({ spells }: ResolvedTie): string[] {
  return spells.flatMap(({ assertions }) => assertions.map(({ assertedBy }) => assertedBy));
}

function positionsOf({ spells }: ResolvedTie): Position[] {
  const told = spells.flatMap(({ assertions }) => assertions.map(({ properties }) => (properties['position'] ?? 'AFFIRMS') as Position));
  return POSITIONS_IN_ORDER.filter((position) => told.includes(position));
}

/** Whether one of the speakers stands for the actor on the day of the statement. */
export function speaksFor({ told }: Pick<ClaimVoice, 'told'>, actor: string, acting: Acting): boolean {
  return madeBy(told).some(([speaker, days]) => acting.standsFor(speaker, actor, { days, onBehalfOf: [] }).length > 0);
}

/** The speakers of a statement, each with the days on which it can have been made. */
export function madeBy(told: readonly ResolvedTie[]): (readonly [speaker: string, days: readonly OccasionDays[]])[] {
  return told.filter(({ type }) => type === 'MADE_BY').map((tie) => [tie.object, daysOf(tie)] as const);
}
