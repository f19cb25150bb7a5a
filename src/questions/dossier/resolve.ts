/** Builds a dossier section by section from what was read about two actors. */

import { compareStrings } from '../../model/compare-strings';
import type { WindowUnderLens } from '../../model/covered/coverage-under-lens';
import type { Lens } from '../../model/lens';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { flatMapSteps, groupSteps, type Steps } from '../../turns';
import { type EntityClusters, NO_EQUIVALENCES } from '../shared/equivalence/entity-clusters';
import { RepresentationIndex } from '../shared/representation/representation-index';
import { type Dispute, disputesBetween } from './disputes';
import { buildEvents, type DossierEvent, type Ends, type EventRead, isJoint } from './joint-events';
import { type JointTreaty, jointTreaties, type StepRead, type TreatyRead } from './joint-treaties';
import { type ThirdParty, thirdParties } from './third-parties';

/** The assertions of each part that was read, and the entities that sections list. A part that was not requested is empty. */
export interface DossierRead {
  readonly ties: readonly VisibleAssertion[];
  readonly memberships: readonly VisibleAssertion[];
  readonly occasions: readonly VisibleAssertion[];
  readonly events: readonly EventRead[];
  readonly treatyTies: readonly VisibleAssertion[];
  readonly treaties: readonly TreatyRead[];
  readonly steps: readonly StepRead[];
  readonly disputes: readonly VisibleAssertion[];
  readonly thirdPartyTies: readonly VisibleAssertion[];
}

export interface Dossier {
  readonly ties: readonly ResolvedTie[];
  readonly meetings: readonly DossierEvent[];
  readonly events: readonly DossierEvent[];
  readonly treaties: readonly JointTreaty[];
  readonly organisations: readonly SharedOrganisation[];
  readonly disputes: readonly Dispute[];
  readonly thirdParties: readonly ThirdParty[];
  readonly thirdPartyTies: readonly ResolvedTie[];
}

/** A dossier with what it takes to show it. */
export interface DossierAnswer extends Dossier {
  readonly ends: Ends;
  readonly clusters: EntityClusters;
  /** What the sources under the lens cover; an empty list if it was not requested. */
  readonly windows: readonly WindowUnderLens[];
}

/** An organisation with the memberships of the two, in their order; an actor with several ids has one for each id that is a member. */
export interface SharedOrganisation {
  readonly organisation: string;
  readonly memberships: readonly [readonly ResolvedTie[], readonly ResolvedTie[]];
}

/** Resolved by the policy of the lens. A section whose part was not read is empty. Actors are named by the canonical ids of `clusters`. */
export function* resolveDossier(read: DossierRead, ends: Ends, lens: Lens, clusters: EntityClusters = NO_EQUIVALENCES): Steps<Dossier> {
  const resolved = (assertions: readonly VisibleAssertion[]) => resolveTiesInSteps(assertions, lens.policy, lens.validAt);
  const occasions = yield* resolved(read.occasions);
  const events = yield* buildEvents(read.events, occasions, {
    ends,
    representation: new RepresentationIndex(occasions, lens.certainty, clusters),
    clusters,
  });
  const meetings = events.filter(({ event }) => event.kind === 'MEETING');
  const disputeTies = yield* resolved(read.disputes);
  const thirdPartyTies = yield* resolved(read.thirdPartyTies);
  return {
    ties: yield* resolved(read.ties),
    meetings: meetings.filter(isShown),
    events: events.filter((one) => one.event.kind !== 'MEETING' && isShown(one)),
    treaties: yield* jointTreaties(read.treaties, read.steps, yield* resolved(read.treatyTies), ends, clusters),
    organisations: yield* sharedOrganisations(yield* resolved(read.memberships), ends, clusters),
    disputes: yield* disputesBetween(disputeTies, {
      ends,
      representation: new RepresentationIndex(disputeTies, lens.certainty, clusters),
      clusters,
    }),
    thirdParties: yield* thirdParties(meetings, thirdPartyTies, ends, clusters),
    thirdPartyTies,
  };
}

const isShown = (event: DossierEvent): boolean => event.event.countedOnly !== true && isJoint(event);

function* sharedOrganisations(memberships: readonly ResolvedTie[], [a, b]: Ends, clusters: EntityClusters): Steps<SharedOrganisation[]> {
  const byOrganisation = yield* groupSteps(memberships, ({ object }) => object);
  const inOrder = [...byOrganisation].sort(([one], [other]) => compareStrings(one, other));
  return yield* flatMapSteps(inOrder, ([organisation, ties]) => {
    const listMemberships = (member: string) =>
      clusters.listEntries(member).flatMap((id) => ties.find(({ subject }) => subject === id) ?? []);
    const [ofA, ofB] = [listMemberships(a), listMemberships(b)];
    return ofA.length > 0 && ofB.length > 0 ? [{ organisation, memberships: [ofA, ofB] as const }] : [];
  });
}
