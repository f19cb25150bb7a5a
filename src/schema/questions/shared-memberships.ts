/** `sharedMemberships`: the organisations that several actors share, with every stretch of time in common. */

import { mustBeSeveral } from '../../questions/judged-same/find-same';
import { findShared } from '../../questions/shared-memberships/find-shared';
import { readSharedMembershipsRequest, type SharedMembershipsInput } from '../../questions/shared-memberships/shared-memberships-request';
import { shownCommonInterval } from '../../questions/shared-memberships/shown-common-interval';
import { inTurns, mapInSteps } from '../../turns';
import type { QuestionContext } from './question-context';
import { sameFor } from './same-for';
import { shownTies } from './shown-ties';

export const sharedMemberships = {
  Query: {
    sharedMemberships: async (_: unknown, args: SharedMembershipsInput, context: QuestionContext) => {
      const { lens, run } = context;
      const { of: named, status } = readSharedMembershipsRequest(args);
      const same = await sameFor(context, lens, named);
      mustBeSeveral(same, 'of', named);
      const found = await findShared(run, lens, { of: named, status }, same);
      const shown = mapInSteps(found, function* ({ organisation, memberships, intervals, coverage }) {
        return {
          organisation,
          memberships: yield* shownTies(context, memberships),
          intervals: intervals.map((interval) => shownCommonInterval(interval, same.distinct(named))),
          coverage,
        };
      });
      return inTurns(shown);
    },
  },
};
