/** `sharedMemberships`: the organisations that several actors share, with every stretch of time in common. */

import { heardWindows, windowsFor } from '../../model/covered/heard-coverage';
import { resolveTiesInSteps } from '../../model/resolved-tie';
import { sharedMemberships as shared } from '../../model/shared-memberships/shared-memberships';
import { readSharedMembershipsRequest, type SharedMembershipsInput } from '../../model/shared-memberships/shared-memberships-request';
import { coveringSources, readCoveringSource } from '../../queries/covering-sources';
import { sectionBudget } from '../../queries/row-budgets';
import { membershipsInCommon, readMembershipsInCommon } from '../../queries/shared-memberships/memberships-in-common';
import { inTurns, mapInSteps } from '../../turns';
import type { OperationContext } from '../execution/operation-context';
import { mustBeSeveral } from './judged-same/find-same';
import { sameFor } from './same-for';
import { shownCommonInterval } from './shown-common-interval';
import { shownTies } from './shown-ties';
import { mustBeAmong } from './travelling/must-be-among';
import { publishedDates } from './travelling/published-dates';
import { readAssertions } from './travelling/read-assertions';

const WITHIN = sectionBudget({ question: 'sharedMemberships', narrower: 'fewer actors, or a lens with a day or fewer voices' });

export const sharedMemberships = {
  Query: {
    sharedMemberships: async (_: unknown, args: SharedMembershipsInput, context: OperationContext) => {
      const { lens, run } = context;
      const { of: named, status } = readSharedMembershipsRequest(args);
      const same = await sameFor(context, lens, named);
      mustBeSeveral(same, 'of', named);
      const request = { of: same.distinct(named), status };
      const [rows, sources] = await Promise.all([run(membershipsInCommon(request.of, lens, same), WITHIN), run(coveringSources(lens))]);
      const { found, edges } = readMembershipsInCommon(rows);
      await mustBeAmong(run, found, 'of', named, lens);
      const assertions = await readAssertions(edges, publishedDates(run, lens));
      const windows = heardWindows(sources.map(readCoveringSource), lens);
      const ties = await inTurns(resolveTiesInSteps(assertions, lens.policy, lens.validAt));
      const actors = request.of.map((id) => same.entriesOf(id));
      const shown = mapInSteps(await inTurns(shared(ties, request, same)), function* ({ organisation, memberships, intervals }) {
        return {
          organisation,
          memberships: yield* shownTies(context, memberships),
          intervals: intervals.map((interval) => shownCommonInterval(interval, request.of)),
          coverage: windowsFor(windows, { tieType: 'MEMBER_OF', actors, within: organisation }),
        };
      });
      return inTurns(shown);
    },
  },
};
