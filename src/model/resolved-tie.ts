/** A tie as a question answers it: its visible assertions resolved into spells by the policy of the lens. */

import { atOnce, groupSteps, type Steps, sortSteps } from '../turns';
import type { DaySpan } from './day-spans';
import type { Lens, Policy } from './lens';
import { OF_CLAIMS } from './lens-conditions';
import { type ResolvedSpell, resolve } from './resolution';
import type { Standing } from './standing';
import type { VisibleAssertion } from './visible-assertion';

/** `subject` and `object` are ids, as stored; `voices` and `standing` are of all who spoke on the tie by `knownAt`, seen or not. */
export interface ResolvedTie {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly key: string;
  readonly standing: Standing;
  readonly voices: readonly string[];
  readonly spells: readonly ResolvedSpell<VisibleAssertion>[];
  /** Through which it is shown, if not through the lens of the operation. */
  readonly lens?: Lens;
}

/** The assertions grouped by tie and resolved; ties of which the policy leaves nothing are absent. In the order of the ties' ids. */
export function resolveTies(assertions: readonly VisibleAssertion[], policy: Policy, validAt: DaySpan | null = null): ResolvedTie[] {
  return atOnce(resolveTiesInSteps(assertions, policy, validAt));
}

/** The same in steps: what is read of a hub is many thousand assertions. */
export function* resolveTiesInSteps(
  assertions: readonly VisibleAssertion[],
  policy: Policy,
  validAt: DaySpan | null = null,
): Steps<ResolvedTie[]> {
  const byTie = yield* groupSteps(assertions, ({ tieId }) => tieId);
  const ties: ResolvedTie[] = [];
  for (const [id, tieAssertions] of yield* sortSteps([...byTie], ([a], [b]) => (a < b ? -1 : 1))) {
    // What a claim says is not one source's word, so no policy chooses among its sources.
    const spells = resolve(tieAssertions, tieAssertions[0]!.type === OF_CLAIMS ? 'ALL' : policy, validAt);
    if (spells.length > 0) ties.push(buildTie(id, tieAssertions, spells));
    yield;
  }
  return ties;
}

function buildTie(id: string, assertions: readonly VisibleAssertion[], spells: readonly ResolvedSpell<VisibleAssertion>[]): ResolvedTie {
  const { type, subject, object, key, standing, voices } = assertions[0]!;
  return { id, type, subject, object, key, standing, voices, spells };
}
