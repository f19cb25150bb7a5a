/** The parts of a dossier that summarise all its sections: sources, totals and coverage. */

import { EVENT_KINDS } from '../../domain/entity-kinds';
import { type WindowUnderLens, windowsFor } from '../../model/covered/coverage-under-lens';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Steps } from '../../turns';
import type { EntityClusters } from '../shared/equivalence/entity-clusters';
import type { DossierAnswer } from './answer';
import type { Ends } from './joint-events';
import { listDisputeTies, listEventTies, listTreatyTies } from './shown-sections';

/** The ids of the sources of all sections. */
export function* collectSources(answer: DossierAnswer): Steps<string[]> {
  const sources = new Set<string>();
  for (const { cluster: judgedSame } of answer.treaties) for (const { sourceId } of judgedSame?.judgements ?? []) sources.add(sourceId);
  for (const ties of listTies(answer)) {
    for (const { spells } of ties) for (const { assertions } of spells) for (const { sourceId } of assertions) sources.add(sourceId);
    yield;
  }
  return [...sources].sort();
}

/** The ties of each item of the sections. */
function* listTies(answer: DossierAnswer): Generator<readonly ResolvedTie[]> {
  const { ties, meetings, events, treaties, organisations, disputes, thirdParties, thirdPartyTies } = answer;
  for (const tie of ties) yield [tie];
  for (const event of meetings) yield listEventTies(event);
  for (const event of events) yield listEventTies(event);
  for (const treaty of treaties) yield listTreatyTies(treaty);
  for (const { memberships } of organisations) yield memberships.flat();
  for (const dispute of disputes) yield listDisputeTies(dispute);
  const third = new Set(thirdParties.map(({ actor }) => actor));
  for (const tie of thirdPartyTies) if (third.has(tie.subject) || third.has(tie.object)) yield [tie];
}

export function countTotals(answer: DossierAnswer, sources: readonly string[]) {
  const { ties, meetings, treaties, organisations, events, disputes, thirdParties } = answer;
  const lengths = Object.entries({ ties, meetings, treaties, sharedOrganisations: organisations, events, disputes, thirdParties, sources });
  return Object.fromEntries(lengths.map(([name, items]) => [name, items.length]));
}

const NEEDS = [
  ...['HAS_MISSION_IN', 'ALLIED_WITH', 'RIVAL_OF', 'CONTIGUOUS_WITH'].map((tieType) => ({ section: 'TIES', tieType })),
  { section: 'MEETINGS', tieType: 'PARTICIPATED_IN', eventKind: 'MEETING' },
  { section: 'TREATIES', tieType: 'PARTY_TO' },
  { section: 'SHARED_ORGANISATIONS', tieType: 'MEMBER_OF' },
  ...EVENT_KINDS.filter((kind) => kind !== 'MEETING').map((eventKind) => ({ section: 'EVENTS', tieType: 'PARTICIPATED_IN', eventKind })),
];

export function listCoverage(windows: readonly WindowUnderLens[], ends: Ends, clusters: EntityClusters) {
  const actors = ends.map((id) => clusters.listEntries(id));
  return NEEDS.flatMap((need: { section: string; tieType: string; eventKind?: string }) => {
    const found = windowsFor(windows, { ...need, actors, within: null });
    return found.length > 0 ? [{ section: need.section, tieType: need.tieType, eventKind: need.eventKind ?? null, windows: found }] : [];
  });
}
