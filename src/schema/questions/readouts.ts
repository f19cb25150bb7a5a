/** `readouts`: what each side's account of an event says, claim by claim. */

import type { GraphQLResolveInfo } from 'graphql';
import type { ResolvedTie } from '../../model/resolved-tie';
import { answerReadouts } from '../../questions/readouts/answer';
import type { ReadoutAccount } from '../../questions/readouts/readout-accounts';
import { inTurns, mapInSteps } from '../../turns';
import type { QuestionContext } from './question-context';
import { recordProvenance } from './record-provenance';
import { selectedPaths } from './selected-paths';
import { propertiesShown } from './shown-properties';

interface Args {
  readonly event: string;
}

export const readouts = {
  Query: {
    readouts: async (_: unknown, { event }: Args, context: QuestionContext, info: GraphQLResolveInfo) => {
      const paths = selectedPaths(info);
      const shown = { claims: paths.has('claims'), positions: propertiesShown(paths, 'claims.tellings.statements.tie') };
      const { accounts, pairs, clusters } = await answerReadouts(context.run, context.lens, event, shown);
      await inTurns(mapInSteps(accounts, (account) => recordProvenance(context, listShownTies(account))));
      const shownActors = accounts.flatMap(({ actor, statements }) => [actor, ...statements.flatMap(({ speakers }) => speakers)]);
      for (const cluster of clusters.findClusters(shownActors)) context.receipt.addCluster(cluster);
      return { event, policy: context.lens.policy, accounts, claims: pairs };
    },
  },
};

const listShownTies = ({ statements, voices }: ReadoutAccount): ResolvedTie[] => [
  ...statements.flatMap(({ attribution: ties }) => ties),
  ...voices.map(({ tie }) => tie),
];
