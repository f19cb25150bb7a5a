/** A tie in an answer: its visible assertions resolved into spells by the policy of the lens. */

import { atOnce, groupSteps, type Steps, sortSteps } from '../turns';
import type { DaySpan } from './day-spans';
import type { Lens, Policy } from './lens';
import { OF_CLAIMS } from './lens-conditions';
import { type ResolvedSpell, resolve } from './resolution';
import type { Standing } from './standing';
import type { VisibleAssertion } from './visible-assertion';

/**
 * `subject` and `object` are ids, as stored; `voices` and `standing` cover all assertions of the tie recorded by `knownAt`, visible or not.
 */
export interface ResolvedTie {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly key: string;
  readonly standing: Standing;
  readonly voices: readonly string[];
  readonly spells: readonly ResolvedSpell<VisibleAssertion>[];
  /** The lens that shows it, if it is not the lens of the operation. */
  readonly lens?: Lens;
}

/** The assertions grouped by tie and resolved, in the order of the ties' ids; ties without a spell under the policy are left out. */
export function resolveTies(assertions: readonly VisibleAssertion[], policy: Policy, validAt: DaySpan | null = null): ResolvedTie[] {
  return atOnce(resolveTiesInSteps(assertions, policy, validAt));
}

/** The same in steps: a hub can have many thousand assertions. */
export function* resolveTiesInSteps(
  assertions: readonly VisibleAssertion[],
  policy: Policy,
  validAt: DaySpan | null = null,
): Steps<ResolvedTie[]> {
  const byTie = yield* groupSteps(assertions, ({ tieId }) => tieId);
  const ties: ResolvedTie[] = [];
  for (const [id, tieAssertions] of yield* sortSteps([...byTie], ([a], [b]) => (a < b ? -1 : 1))) {
    // What a claim says does not belong to one source, so no policy chooses among its sources.
    const spells = resolve(tieAssertions, tieAssertions[0].type === OF_CLAIMS ? 'ALL' : policy, validAt, tieAssertions[0].partial);
    if (spells.length > 0) ties.push(buildTie(id, tieAssertions[0], spells));
    yield;
  }
  return ties;
}

function buildTie(id: string, first: VisibleAssertion, spells: readonly ResolvedSpell<VisibleAssertion>[]): ResolvedTie {
  const { type, subject, object, key, standing, voices } = first;
  return { id, type, subject, object, key, standing, voices, spells };
}
