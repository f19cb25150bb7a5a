/** The organisations that several actors share, from their memberships under a policy. */

import type { ResolvedTie } from '../../model/resolved-tie';
import { flatMapSteps, groupSteps, type Steps, sortSteps } from '../../turns';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import { type CommonInterval, commonIntervals } from './common-intervals';
import { countedSpells } from './membership';
import type { SharedMembershipsRequest } from './request';

export interface SharedMembership {
  readonly organisation: string;
  /** In the order of the members requested. */
  readonly memberships: readonly ResolvedTie[];
  /** The `statuses` of each interval are in the order of the members requested. */
  readonly intervals: readonly CommonInterval[];
}

/**
 * Sorted by the organisations' ids. An organisation counts if every member has a spell in it that counts, even if the spells do not
 * overlap.
 */
export function* resolveSharedMemberships(
  ties: readonly ResolvedTie[],
  { of, status }: SharedMembershipsRequest,
  clusters: EntityClusters,
): Steps<SharedMembership[]> {
  const byOrganisation = yield* groupSteps(ties, ({ object }) => object);
  const sorted = yield* sortSteps([...byOrganisation], ([a], [b]) => (a < b ? -1 : 1));
  return yield* flatMapSteps(sorted, ([organisation, memberTies]) => {
    const memberships = of.map((member) => memberTies.filter(({ subject }) => clusters.canonicalId(subject) === member));
    const counted = memberships.map((own) => countedSpells(own, status));
    if (counted.some((spells) => spells.length === 0)) return [];
    return [{ organisation, memberships: memberships.flat(), intervals: commonIntervals(counted) }];
  });
}
