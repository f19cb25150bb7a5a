/** What a dossier says of all its sections together: its sources, totals and coverage. */
import { type HeardWindow, windowsFor } from '../../model/covered/heard-coverage';
import { EVENT_KINDS } from '../../model/entity-kinds';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { Steps } from '../../turns';
import type { SameThings } from '../judged-same/same-things';
import type { Ends } from './joint-events';
import type { DossierAnswer } from './read-dossier';
import { tiesOfDispute, tiesOfEvent, tiesOfTreaty } from './shown-sections';

/** The ids of the sources of what the sections hold. */
export function* sourcesOf(answer: DossierAnswer): Steps<string[]> {
  const sources = new Set<string>();
  for (const { judgedSame } of answer.treaties) for (const { sourceId } of judgedSame?.judgements ?? []) sources.add(sourceId);
  for (const ties of tiesIn(answer)) {
    for (const { spells } of ties) for (const { assertions } of spells) for (const { sourceId } of assertions) sources.add(sourceId);
    yield;
  }
  return [...sources].sort();
}

/** The ties of each item of the sections. */
function* tiesIn(answer: DossierAnswer): Generator<readonly ResolvedTie[]> {
  const { ties, meetings, events, treaties, organisations, disputes, thirdParties, thirdPartyTies } = answer;
  for (const tie of ties) yield [tie];
  for (const event of meetings) yield tiesOfEvent(event);
  for (const event of events) yield tiesOfEvent(event);
  for (const treaty of treaties) yield tiesOfTreaty(treaty);
  for (const { memberships } of organisations) yield memberships.flat();
  for (const dispute of disputes) yield tiesOfDispute(dispute);
  const third = new Set(thirdParties.map(({ actor }) => actor));
  for (const tie of thirdPartyTies) if (third.has(tie.subject) || third.has(tie.object)) yield [tie];
}

export function totalsOf(answer: DossierAnswer, sources: readonly string[]) {
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

export function coverageOf(windows: readonly HeardWindow[], ends: Ends, same: SameThings) {
  const actors = ends.map((id) => same.entriesOf(id));
  return NEEDS.flatMap((need: { section: string; tieType: string; eventKind?: string }) => {
    const found = windowsFor(windows, { ...need, actors, within: null });
    return found.length > 0 ? [{ section: need.section, tieType: need.tieType, eventKind: need.eventKind ?? null, windows: found }] : [];
  });
}
