/** A dossier: what was read between two actors, section by section. */

import type { Lens } from '../../model/lens';
import { type ResolvedTie, resolveTiesInSteps } from '../../model/resolved-tie';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { flatMapSteps, groupSteps, type Steps } from '../../turns';
import { Acting } from '../acting/acting';
import { APART, type SameThings } from '../judged-same/same-things';
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
  readonly sameTreaties: SameThings;
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

/** An organisation with the memberships of each of the two, in their order: one of each id that has any. */
export interface SharedOrganisation {
  readonly organisation: string;
  readonly memberships: readonly [readonly ResolvedTie[], readonly ResolvedTie[]];
}

/** Resolved by the policy of the lens; a section whose part was not read is empty. The ends are the names that `same` gives them. */
export function* dossierOf(read: DossierRead, ends: Ends, lens: Lens, same: SameThings = APART): Steps<Dossier> {
  const resolved = (assertions: readonly VisibleAssertion[]) => resolveTiesInSteps(assertions, lens.policy, lens.validAt);
  const occasions = yield* resolved(read.occasions);
  const acted = yield* actedEvents(read.events, occasions, { ends, acting: new Acting(occasions, lens.certainty, same), same });
  const meetings = acted.filter(({ event }) => event.kind === 'MEETING');
  const disputed = yield* resolved(read.disputes);
  const thirdPartyTies = yield* resolved(read.thirdPartyTies);
  return {
    ties: yield* resolved(read.ties),
    meetings: meetings.filter(isJoint),
    events: acted.filter((one) => one.event.kind !== 'MEETING' && isJoint(one)),
    treaties: yield* jointTreaties(read.treaties, read.steps, yield* resolved(read.treatyTies), ends, {
      actors: same,
      treaties: read.sameTreaties,
    }),
    organisations: yield* sharedOrganisations(yield* resolved(read.memberships), ends, same),
    disputes: yield* disputesBetween(disputed, { ends, acting: new Acting(disputed, lens.certainty, same), same }),
    thirdParties: yield* thirdParties(meetings, thirdPartyTies, ends, same),
    thirdPartyTies,
  };
}

function* sharedOrganisations(memberships: readonly ResolvedTie[], [a, b]: Ends, same: SameThings): Steps<SharedOrganisation[]> {
  const byOrganisation = yield* groupSteps(memberships, ({ object }) => object);
  return yield* flatMapSteps([...byOrganisation.keys()].sort(), (organisation) => {
    const inIt = byOrganisation.get(organisation)!;
    const of = (member: string) => same.entriesOf(member).flatMap((id) => inIt.find(({ subject }) => subject === id) ?? []);
    const [ofA, ofB] = [of(a), of(b)];
    return ofA.length > 0 && ofB.length > 0 ? [{ organisation, memberships: [ofA, ofB] as const }] : [];
  });
}
