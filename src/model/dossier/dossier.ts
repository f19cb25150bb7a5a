/** A dossier: what was read between two actors, section by section. */
import { Acting } from '../acting/acting';
import type { Lens } from '../lens';
import { type ResolvedTie, resolveTies } from '../resolved-tie';
import type { VisibleAssertion } from '../visible-assertion';
import { type Dispute, disputesBetween } from './disputes';
import { type ActedEvent, actedEvents, type Ends, type EventRead, isJoint } from './joint-events';
import { type JointTreaty, jointTreaties, type StepRead, type TreatyRead } from './joint-treaties';
import { type ThirdParty, thirdParties } from './third-parties';

/** The assertions of each part of what was read, and the entities that sections are lists of; a part that was not asked for is empty. */
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
  readonly meetings: readonly ActedEvent[];
  readonly events: readonly ActedEvent[];
  readonly treaties: readonly JointTreaty[];
  readonly organisations: readonly SharedOrganisation[];
  readonly disputes: readonly Dispute[];
  readonly thirdParties: readonly ThirdParty[];
  readonly thirdPartyTies: readonly ResolvedTie[];
}

/** An organisation with the membership of each of the two, in their order. */
export interface SharedOrganisation {
  readonly organisation: string;
  readonly memberships: readonly [ResolvedTie, ResolvedTie];
}

/** Resolved by the policy of the lens; a section whose part was not read is empty. */
export function dossierOf(read: DossierRead, ends: Ends, lens: Lens): Dossier {
  const resolved = (assertions: readonly VisibleAssertion[]) => resolveTies(assertions, lens.policy, lens.validAt);
  const occasions = resolved(read.occasions);
  const acted = actedEvents(read.events, occasions, ends, new Acting(occasions, lens.certainty));
  const meetings = acted.filter(({ event }) => event.kind === 'MEETING');
  const disputed = resolved(read.disputes);
  const thirdPartyTies = resolved(read.thirdPartyTies);
  return {
    ties: resolved(read.ties),
    meetings: meetings.filter(isJoint),
    events: acted.filter((one) => one.event.kind !== 'MEETING' && isJoint(one)),
    treaties: jointTreaties(read.treaties, read.steps, resolved(read.treatyTies), ends),
    organisations: sharedOrganisations(resolved(read.memberships), ends),
    disputes: disputesBetween(disputed, ends, new Acting(disputed, lens.certainty)),
    thirdParties: thirdParties(meetings, thirdPartyTies, ends),
    thirdPartyTies,
  };
}

function sharedOrganisations(memberships: readonly ResolvedTie[], [a, b]: Ends): SharedOrganisation[] {
  return [...new Set(memberships.map(({ object }) => object))].sort().flatMap((organisation) => {
    const of = (member: string) => memberships.find(({ subject, object }) => object === organisation && subject === member);
    const [ofA, ofB] = [of(a), of(b)];
    return ofA && ofB ? [{ organisation, memberships: [ofA, ofB] as const }] : [];
  });
}
