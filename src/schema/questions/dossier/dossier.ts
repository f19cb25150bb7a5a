/** `dossier`: everything dated between two actors. */

import type { GraphQLResolveInfo } from 'graphql';
import type { ResolvedTie } from '../../../model/resolved-tie';
import type { Dispute } from '../../../questions/dossier/disputes';
import { coverageOf, sourcesOf, totalsOf } from '../../../questions/dossier/dossier-summary';
import type { ActedEvent, Ends, EventDirection } from '../../../questions/dossier/joint-events';
import { type JointTreaty, treatyCounts } from '../../../questions/dossier/joint-treaties';
import { type DossierAnswer, readDossier } from '../../../questions/dossier/read-dossier';
import { shownEvent, shownTreaty, tiesOfDispute, tiesOfEvent, tiesOfTreaty } from '../../../questions/dossier/shown-sections';
import { shownSharedOrganisation } from '../../../questions/dossier/shown-shared-organisation';
import type { SameThings } from '../../../questions/judged-same/same-things';
import { inTurns, mapInSteps } from '../../../turns';
import type { QuestionContext } from '../question-context';
import { sameFor } from '../same-for';
import { shownTies } from '../shown-ties';
import { askedParts } from './asked-parts';
import { type SectionArgs, sectionPage } from './section-page';

interface Args {
  readonly a: string;
  readonly b: string;
}

export const dossier = {
  Query: {
    dossier: async (_: unknown, { a, b }: Args, context: QuestionContext, info: GraphQLResolveInfo) => {
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

type SectionField<Args = SectionArgs> = (args: Args, context: QuestionContext, info: GraphQLResolveInfo) => unknown;

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
    treaties: (args, context, info) => {
      const shown = (treaty: JointTreaty) => {
        if (treaty.judgedSame) context.receipt.judgedSame(treaty.judgedSame);
        return shownTreaty(treaty);
      };
      return section(answer.treaties, ({ treaty }: JointTreaty) => treaty.id, tiesOfTreaty, shown)(args, context, info);
    },
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
