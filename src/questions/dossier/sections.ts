/** The sections of a dossier: each is one value that says what it is read from, what covers it, and how its items are shown. */

import { EVENT_KINDS } from '../../domain/entity-kinds';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { EntityCluster } from '../shared/equivalence/entity-clusters';
import type { Dispute } from './disputes';
import type { DossierEvent, EventDirection } from './joint-events';
import type { JointTreaty } from './joint-treaties';
import type { DossierAnswer, SharedOrganisation } from './resolve';
import { listDisputeTies, listEventTies, listTreatyTies, shownEvent, shownTreaty } from './shown-sections';
import { shownSharedOrganisation } from './shown-shared-organisation';
import { listThirdPartyTies, type ThirdParty } from './third-parties';

/** A part of the statement of a dossier. OCCASIONS holds events and their participants. */
export type DossierPart = 'TIES' | 'OCCASIONS' | 'TREATIES' | 'MEMBERSHIPS' | 'DISPUTES' | 'THIRD_PARTIES';

/** What a source has to cover for a section to be complete. */
export interface SectionCoverage {
  readonly tieType: string;
  readonly eventKind?: string;
}

// Methods, so that sections of different items fit in one list.
export interface DossierSection<Item = unknown> {
  /** Its field in the schema. */
  readonly name: string;
  readonly parts: readonly DossierPart[];
  readonly covered: readonly SectionCoverage[];
  /** Whether its items show what sources cover. */
  readonly showsCoverage?: true;
  list(answer: DossierAnswer): readonly Item[];
  getId(item: Item): string;
  /** The ties that an item shows. */
  listTies(item: Item): readonly ResolvedTie[];
  /** Ties that are counted but not shown, whose sources are sources of the dossier too. */
  listCountedTies?(answer: DossierAnswer): readonly ResolvedTie[];
  /** The entities with several ids that an item shows. */
  listClusters?(item: Item, answer: DossierAnswer): readonly EntityCluster[];
  getDirection?(item: Item): EventDirection;
  /** The item as clients see it. */
  show(item: Item, answer: DossierAnswer): unknown;
}

const TIES: DossierSection<ResolvedTie> = {
  name: 'ties',
  parts: ['TIES'],
  covered: ['HAS_MISSION_IN', 'ALLIED_WITH', 'RIVAL_OF', 'CONTIGUOUS_WITH'].map((tieType) => ({ tieType })),
  list: ({ ties }) => ties,
  getId: ({ id }) => id,
  listTies: (tie) => [tie],
  show: (tie) => tie,
};

const events = {
  parts: ['OCCASIONS'],
  getId: ({ event }: DossierEvent) => event.id,
  listTies: listEventTies,
  listClusters: ({ participants }: DossierEvent, { clusters }: DossierAnswer) =>
    clusters.findClusters(participants.map(({ actor }) => actor)),
  getDirection: ({ direction }: DossierEvent) => direction,
  show: shownEvent,
} as const;

const MEETINGS: DossierSection<DossierEvent> = {
  ...events,
  name: 'meetings',
  covered: [{ tieType: 'PARTICIPATED_IN', eventKind: 'MEETING' }],
  list: ({ meetings }) => meetings,
};

const OTHER_EVENTS: DossierSection<DossierEvent> = {
  ...events,
  name: 'events',
  covered: EVENT_KINDS.filter((kind) => kind !== 'MEETING').map((eventKind) => ({ tieType: 'PARTICIPATED_IN', eventKind })),
  list: (answer) => answer.events,
};

const TREATIES: DossierSection<JointTreaty> = {
  name: 'treaties',
  parts: ['TREATIES'],
  covered: [{ tieType: 'PARTY_TO' }],
  list: ({ treaties }) => treaties,
  getId: ({ treaty }) => treaty.id,
  listTies: listTreatyTies,
  listClusters: ({ cluster }) => (cluster ? [cluster] : []),
  show: shownTreaty,
};

const SHARED_ORGANISATIONS: DossierSection<SharedOrganisation> = {
  name: 'sharedOrganisations',
  parts: ['MEMBERSHIPS'],
  covered: [{ tieType: 'MEMBER_OF' }],
  showsCoverage: true,
  list: ({ organisations }) => organisations,
  getId: ({ organisation }) => organisation,
  listTies: ({ memberships }) => memberships.flat(),
  show: shownSharedOrganisation,
};

const DISPUTES: DossierSection<Dispute> = {
  name: 'disputes',
  parts: ['DISPUTES'],
  covered: [],
  list: ({ disputes }) => disputes,
  getId: ({ claim }) => claim,
  listTies: listDisputeTies,
  listClusters: ({ sides }, { clusters }) => clusters.findClusters(sides.flatMap(({ actors }) => actors)),
  show: (dispute) => dispute,
};

const THIRD_PARTIES: DossierSection<ThirdParty> = {
  name: 'thirdParties',
  parts: ['OCCASIONS', 'THIRD_PARTIES'],
  covered: [],
  list: ({ thirdParties }) => thirdParties,
  getId: ({ actor }) => actor,
  listTies: () => [],
  listClusters: ({ actor }, { clusters }) => clusters.findClusters([actor]),
  listCountedTies: ({ thirdParties, thirdPartyTies }) => listThirdPartyTies(thirdParties, thirdPartyTies),
  show: (thirdParty) => thirdParty,
};

/** In the order of their coverage and of `totals`. */
export const DOSSIER_SECTIONS: readonly DossierSection[] = [
  TIES,
  MEETINGS,
  TREATIES,
  SHARED_ORGANISATIONS,
  OTHER_EVENTS,
  DISPUTES,
  THIRD_PARTIES,
];
