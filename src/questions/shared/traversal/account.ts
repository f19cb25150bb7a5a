/** What a policy makes of the assertions of ties between two neighbours, as far as a search needs it. */
import { groupedBy } from '../../../model/grouped-by';
import type { Policy } from '../../../model/lens';
import { resolve } from '../../../model/resolution';
import type { SpellBounds } from '../../../model/spell';
import type { ResolvableAssertion } from '../../../model/visible-assertion';

/** An assertion with the tie it is about. */
export interface Account extends ResolvableAssertion {
  readonly tieId: string;
}

/** The bounds of every spell that the policy leaves of any of the ties; empty if it leaves no tie. */
export function settledBounds(accounts: readonly Account[], policy: Policy): SpellBounds[] {
  return [...groupedBy(accounts, ({ tieId }) => tieId).values()].flatMap((group) => resolve(group, policy).map(({ bounds }) => bounds));
}

/** Whether the policy leaves anything of a tie with these assertions. */
export function isResolvable(accounts: readonly Account[], policy: Policy): boolean {
  return resolve(accounts, policy).length > 0;
}

/**
 * How much of its edges a search must read: that they exist, their dates, or complete accounts from which the policy selects.
 * MOST_RELIABLE and LATEST leave something of every tie, so only the dates of what they leave can matter.
 */
export type Reading = 'EXISTENCE' | 'DATES' | 'ACCOUNTS';

/** The least reading that a policy allows; `dated` is true if the search uses dates. */
export function readingFor(policy: Policy, dated: false): Exclude<Reading, 'DATES'>;
export function readingFor(policy: Policy, dated: boolean): Reading;
export function readingFor(policy: Policy, dated: boolean): Reading {
  if (policy === 'CONSENSUS' || (dated && policy !== 'ALL')) return 'ACCOUNTS';
  return dated ? 'DATES' : 'EXISTENCE';
}
