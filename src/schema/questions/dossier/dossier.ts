/** `dossier`: everything dated between two actors. */

import type { GraphQLResolveInfo } from 'graphql';
import { type HeardWindow, windowsFor } from '../../../model/covered/heard-coverage';
import type { Dispute } from '../../../model/dossier/disputes';
import type { ActedEvent, Ends, EventDirection } from '../../../model/dossier/joint-events';
import { type JointTreaty, treatyCounts } from '../../../model/dossier/joint-treaties';
import { EVENT_KINDS } from '../../../model/entity-kinds';
import type { SameThings } from '../../../model/judged-same/same-things';
import type { ResolvedTie } from '../../../model/resolved-tie';
import { inTurns, mapInSteps, type Steps } from '../../../turns';
import type { OperationContext } from '../../execution/operation-context';
import { sameFor } from '../same-for';
import { shownTies } from '../shown-ties';
import { askedParts } from './asked-parts';
import { type DossierAnswer, readDossier } from './read-dossier';
import { type SectionArgs, sectionPage } from './section-page';
import { shownEvent, shownTreaty, tiesOfDispute, tiesOfEvent, tiesOfTreaty } from './shown-sections';
import { shownSharedOrganisation } from './shown-shared-organisation';

interface Args {
  readonly a: string;
  readonly b: string;
}

export const dossier = {
  Query: {
    dossier: async (_: unknown, { a, b }: Args, context: OperationContext, info: GraphQLResolveInfo) => {
      const ends = [a, b] as const;
      const same = await sameFor(context, context.lens, ends);
      const answer = await readDossier(context.run, context.lens, ends, askedParts(info), same);
      const sources = await inTurns(sourcesOf(answer));
      const paged = {
        ...sections(answer, ends, same),
        sources: section(
          sources,
          (id) => id,
          () => [],
        ),
      };
      return {
        a,
        b,
        totals: totalsOf(answer, sources),
        treatyCounts: () => inTurns(treatyCounts(answer.treaties)),
        policy: context.lens.policy,
        ...paged,
        coverage: coverageOf(answer.windows, ends, same),
      };
    },
  },
};

type SectionField<Args = SectionArgs> = (args: Args, context: OperationContext, info: GraphQLResolveInfo) => unknown;

/** A section as a field: its page, told to the receipt, as users see it. */
function section<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  tiesOf: (item: Item) => readonly ResolvedTie[],
  shown: (item: Item) => unknown = (item) => item,
): SectionField {
  return (args, context, info) => {
    const page = mapInSteps(sectionPage(items, idOf, args, context, info), function* (item) {
      yield* shownTies(context, tiesOf(item));
      return shown(item);
    });
    return context.lists.inTurns(page);
  };
}

function sections(
  answer: DossierAnswer,
  ends: Ends,
  same: SameThings,
): Record<string, SectionField<SectionArgs & { direction?: EventDirection | null }>> {
  const eventId = ({ event }: ActedEvent) => event.id;
  const of = (direction: EventDirection | null | undefined) => answer.events.filter((one) => !direction || one.direction === direction);
  return {
    ties: section(
      answer.ties,
      ({ id }) => id,
      (tie) => [tie],
    ),
    meetings: section(answer.meetings, eventId, tiesOfEvent, shownEvent),
    events: ({ direction, ...page }, context, info) => section(of(direction), eventId, tiesOfEvent, shownEvent)(page, context, info),
    treaties: section(answer.treaties, ({ treaty }: JointTreaty) => treaty.id, tiesOfTreaty, shownTreaty),
    sharedOrganisations: section(
      answer.organisations,
      ({ organisation }) => organisation,
      ({ memberships }) => memberships.flat(),
      (shared) => shownSharedOrganisation(shared, ends, answer.windows, same),
    ),
    disputes: section(answer.disputes, ({ claim }: Dispute) => claim, tiesOfDispute),
    thirdParties: section(
      answer.thirdParties,
      ({ actor }) => actor,
      () => [],
    ),
  };
}

/** The ids of the sources that tell what the sections hold. */
function* sourcesOf(answer: DossierAnswer): Steps<string[]> {
  const sources = new Set<string>();
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

function totalsOf(answer: DossierAnswer, sources: readonly string[]) {
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

function coverageOf(windows: readonly HeardWindow[], ends: Ends, same: SameThings) {
  const actors = ends.map((id) => same.entriesOf(id));
  return NEEDS.flatMap((need: { section: string; tieType: string; eventKind?: string }) => {
    const found = windowsFor(windows, { ...need, actors, within: null });
    return found.length > 0 ? [{ section: need.section, tieType: need.tieType, eventKind: need.eventKind ?? null, windows: found }] : [];
  });
}
