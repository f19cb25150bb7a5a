/** The organisations that several actors share, from their memberships as a policy leaves them. */

import type { ResolvedTie } from '../../model/resolved-tie';
import { flatMapSteps, groupSteps, type Steps, sortSteps } from '../../turns';
import type { SameThings } from '../judged-same/same-things';
import { type CommonInterval, commonIntervals } from './common-intervals';
import { countedSpells } from './membership';
import type { SharedMembershipsRequest } from './shared-memberships-request';

export interface SharedMembership {
  readonly organisation: string;
  /** In the order of the members asked for. */
  readonly memberships: readonly ResolvedTie[];
  /** `statuses` of each are in the order of the members asked for. */
  readonly intervals: readonly CommonInterval[];
}

/** By the organisations' ids; an organisation counts where every member has a spell in it that counts, together or not. */
export function* sharedMemberships(
  ties: readonly ResolvedTie[],
  { of, status }: SharedMembershipsRequest,
  same: SameThings,
): Steps<SharedMembership[]> {
  const byOrganisation = yield* groupSteps(ties, ({ object }) => object);
  const inOrder = yield* sortSteps([...byOrganisation], ([a], [b]) => (a < b ? -1 : 1));
  return yield* flatMapSteps(inOrder, ([organisation, inIt]) => {
    const memberships = of.map((member) => inIt.filter(({ subject }) => same.nameOf(subject) === member));
    const counted = memberships.map((own) => countedSpells(own, status));
    if (counted.some((spells) => spells.length === 0)) return [];
    return [{ organisation, memberships: memberships.flat(), intervals: commonIntervals(counted) }];
  });
}
