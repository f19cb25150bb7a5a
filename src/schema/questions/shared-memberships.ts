/** `sharedMemberships`: the organisations that several actors share, with every common interval. */

import type { GraphQLResolveInfo } from 'graphql';
import { assertSeveral } from '../../questions/shared/equivalence/find-clusters';
import { answerSharedMemberships } from '../../questions/shared-memberships/answer';
import { readSharedMembershipsRequest, type SharedMembershipsInput } from '../../questions/shared-memberships/request';
import { shownCommonInterval } from '../../questions/shared-memberships/shown-common-interval';
import { inTurns, mapInSteps } from '../../turns';
import { clustersFor } from './clusters-for';
import type { QuestionContext } from './question-context';
import { recordProvenance } from './record-provenance';
import { selectedPaths } from './selected-paths';

export const sharedMemberships = {
  Query: {
    sharedMemberships: async (_: unknown, args: SharedMembershipsInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const { lens, run } = context;
      const { of: named, status } = readSharedMembershipsRequest(args);
      const clusters = await clustersFor(context, lens, named);
      assertSeveral(clusters, 'of', named);
      const isCoverageShown = selectedPaths(info).has('coverage');
      const found = await answerSharedMemberships(run, lens, { of: named, status }, clusters, isCoverageShown);
      const shown = mapInSteps(found, function* ({ organisation, memberships, intervals, coverage }) {
        return {
          organisation,
          memberships: yield* recordProvenance(context, memberships),
          intervals: intervals.map((interval) => shownCommonInterval(interval, clusters.distinct(named))),
          coverage,
        };
      });
      return inTurns(shown);
    },
  },
};
