/** A tie as a question answers it: its visible assertions resolved into spells by the policy of the lens. */
import type { Day } from './day';
import type { Policy } from './lens';
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
}

/** The assertions grouped by tie and resolved; ties of which the policy leaves nothing are absent. In the order of the ties' ids. */
export function resolveTies(assertions: readonly VisibleAssertion[], policy: Policy, validAt: Day | null = null): ResolvedTie[] {
  const byTie = new Map<string, VisibleAssertion[]>();
  for (const assertion of assertions) {
    const told = byTie.get(assertion.tieId);
    if (told) told.push(assertion);
    else byTie.set(assertion.tieId, [assertion]);
  }
  return [...byTie.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, told]) => tieOf(id, told, resolve(told, policy, validAt)))
    .filter((tie) => tie.spells.length > 0);
}

function tieOf(id: string, told: readonly VisibleAssertion[], spells: readonly ResolvedSpell<VisibleAssertion>[]): ResolvedTie {
  const { type, subject, object, key, standing, voices } = told[0]!;
  return { id, type, subject, object, key, standing, voices, spells };
}
