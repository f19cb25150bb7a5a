/** `dossier`: everything dated between two actors. */

import type { GraphQLResolveInfo } from 'graphql';
import { answerDossier } from '../../../questions/dossier/answer';
import { collectSources, countTotals, listCoverage } from '../../../questions/dossier/dossier-summary';
import type { EventDirection } from '../../../questions/dossier/joint-events';
import { treatyCounts } from '../../../questions/dossier/joint-treaties';
import type { DossierAnswer } from '../../../questions/dossier/resolve';
import { DOSSIER_SECTIONS, type DossierSection } from '../../../questions/dossier/sections';
import { inTurns, mapInSteps } from '../../../turns';
import { clustersFor } from '../clusters-for';
import type { QuestionContext } from '../question-context';
import { recordProvenance } from '../record-provenance';
import { requestedSections } from './requested-sections';
import { type SectionArgs, sectionPage } from './section-page';
import { shownInDossier } from './shown-in-dossier';

interface Args {
  readonly a: string;
  readonly b: string;
}

interface DossierSectionArgs extends SectionArgs {
  readonly direction?: EventDirection | null;
}

type SectionField = (args: DossierSectionArgs, context: QuestionContext, info: GraphQLResolveInfo) => unknown;

export const dossier = {
  Query: {
    dossier: async (_: unknown, { a, b }: Args, context: QuestionContext, info: GraphQLResolveInfo) => {
      const ends = [a, b] as const;
      const clusters = await clustersFor(context, context.lens, ends);
      const answer = await answerDossier(context.run, context.lens, ends, requestedSections(info), clusters, shownInDossier(info));
      const sources = await inTurns(collectSources(answer));
      return {
        a,
        b,
        totals: countTotals(answer, sources),
        treatyCounts: () => inTurns(treatyCounts(answer.treaties)),
        policy: context.lens.policy,
        ...Object.fromEntries(DOSSIER_SECTIONS.map((section) => [section.name, sectionField(section, answer)])),
        sources: sourcesField(sources),
        coverage: listCoverage(answer),
      };
    },
  },
};

/** The field of a section: its page as clients see it, recorded in the receipt. */
function sectionField(section: DossierSection, answer: DossierAnswer): SectionField {
  return ({ direction, ...args }, context, info) => {
    const items = section.list(answer).filter((item) => !direction || section.getDirection?.(item) === direction);
    const page = mapInSteps(sectionPage(items, section.getId, args, context, info), function* (item) {
      yield* recordProvenance(context, section.listTies(item));
      for (const cluster of section.listClusters?.(item, answer) ?? []) context.receipt.addCluster(cluster);
      return section.show(item, answer);
    });
    return context.lists.inTurns(page);
  };
}

const sourcesField =
  (sources: readonly string[]): SectionField =>
  (args, context, info) =>
    sectionPage(sources, (id) => id, args, context, info);
