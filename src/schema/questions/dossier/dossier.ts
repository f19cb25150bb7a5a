/** `dossier`: everything dated between two actors. */

import type { GraphQLResolveInfo } from 'graphql';
import type { ResolvedTie } from '../../../model/resolved-tie';
import { answerDossier, type DossierAnswer } from '../../../questions/dossier/answer';
import type { Dispute } from '../../../questions/dossier/disputes';
import { collectSources, countTotals, listCoverage } from '../../../questions/dossier/dossier-summary';
import type { DossierEvent, Ends, EventDirection } from '../../../questions/dossier/joint-events';
import { type JointTreaty, treatyCounts } from '../../../questions/dossier/joint-treaties';
import { listDisputeTies, listEventTies, listTreatyTies, shownEvent, shownTreaty } from '../../../questions/dossier/shown-sections';
import { shownSharedOrganisation } from '../../../questions/dossier/shown-shared-organisation';
import type { EntityClusters } from '../../../questions/shared/equivalence/entity-clusters';
import { inTurns, mapInSteps } from '../../../turns';
import { clustersFor } from '../clusters-for';
import type { QuestionContext } from '../question-context';
import { recordProvenance } from '../record-provenance';
import { requestedParts } from './requested-parts';
import { type SectionArgs, sectionPage } from './section-page';

interface Args {
  readonly a: string;
  readonly b: string;
}

export const dossier = {
  Query: {
    dossier: async (_: unknown, { a, b }: Args, context: QuestionContext, info: GraphQLResolveInfo) => {
      const ends = [a, b] as const;
      const clusters = await clustersFor(context, context.lens, ends);
      const answer = await answerDossier(context.run, context.lens, ends, requestedParts(info), clusters);
      const sources = await inTurns(collectSources(answer));
      const paged = {
        ...sections(answer, ends, clusters),
        sources: section(
          sources,
          (id) => id,
          () => [],
        ),
      };
      return {
        a,
        b,
        totals: countTotals(answer, sources),
        treatyCounts: () => inTurns(treatyCounts(answer.treaties)),
        policy: context.lens.policy,
        ...paged,
        coverage: listCoverage(answer.windows, ends, clusters),
      };
    },
  },
};

type SectionField<Args = SectionArgs> = (args: Args, context: QuestionContext, info: GraphQLResolveInfo) => unknown;

/** The field of a section: its page as clients see it, recorded in the receipt. */
function section<Item>(
  items: readonly Item[],
  getId: (item: Item) => string,
  getTies: (item: Item) => readonly ResolvedTie[],
  shown: (item: Item) => unknown = (item) => item,
): SectionField {
  return (args, context, info) => {
    const page = mapInSteps(sectionPage(items, getId, args, context, info), function* (item) {
      yield* recordProvenance(context, getTies(item));
      return shown(item);
    });
    return context.lists.inTurns(page);
  };
}

function sections(
  answer: DossierAnswer,
  ends: Ends,
  clusters: EntityClusters,
): Record<string, SectionField<SectionArgs & { direction?: EventDirection | null }>> {
  const eventId = ({ event }: DossierEvent) => event.id;
  const of = (direction: EventDirection | null | undefined) => answer.events.filter((one) => !direction || one.direction === direction);
  return {
    ties: section(
      answer.ties,
      ({ id }) => id,
      (tie) => [tie],
    ),
    meetings: section(answer.meetings, eventId, listEventTies, shownEvent),
    events: ({ direction, ...page }, context, info) => section(of(direction), eventId, listEventTies, shownEvent)(page, context, info),
    treaties: (args, context, info) => {
      const shown = (treaty: JointTreaty) => {
        if (treaty.cluster) context.receipt.addCluster(treaty.cluster);
        return shownTreaty(treaty);
      };
      return section(answer.treaties, ({ treaty }: JointTreaty) => treaty.id, listTreatyTies, shown)(args, context, info);
    },
    sharedOrganisations: section(
      answer.organisations,
      ({ organisation }) => organisation,
      ({ memberships }) => memberships.flat(),
      (shared) => shownSharedOrganisation(shared, ends, answer.windows, clusters),
    ),
    disputes: section(answer.disputes, ({ claim }: Dispute) => claim, listDisputeTies),
    thirdParties: section(
      answer.thirdParties,
      ({ actor }) => actor,
      () => [],
    ),
  };
}
