/** `sharedMemberships`: the organisations that several actors share, with every stretch of time in common. */
import { heardWindows, windowsFor } from '../../model/covered/heard-coverage';
import { resolveTies } from '../../model/resolved-tie';
import { sharedMemberships as shared } from '../../model/shared-memberships/shared-memberships';
import { readSharedMembershipsRequest, type SharedMembershipsInput } from '../../model/shared-memberships/shared-memberships-request';
import { coveringSources, readCoveringSource } from '../../queries/covering-sources';
import { membershipsInCommon, readMembershipsInCommon } from '../../queries/shared-memberships/memberships-in-common';
import type { OperationContext } from '../execution/operation-context';
import { mustBeSeveral, sameFor } from './judged-same/find-same';
import { shownCommonInterval } from './shown-common-interval';
import { shownTies } from './shown-ties';
import { mustBeAmong } from './travelling/must-be-among';
import { publishedDates } from './travelling/published-dates';
import { readAssertions } from './travelling/read-assertions';

export const sharedMemberships = {
  Query: {
    sharedMemberships: async (_: unknown, args: SharedMembershipsInput, context: OperationContext) => {
      const { lens, run } = context;
      const { of: named, status } = readSharedMembershipsRequest(args);
      const same = await sameFor(context, lens, named);
      mustBeSeveral(same, 'of', named);
      const request = { of: same.distinct(named), status };
      const [[row], sources] = await Promise.all([run(membershipsInCommon(request.of, lens, same)), run(coveringSources(lens))]);
      const { found, edges } = readMembershipsInCommon(row!);
      mustBeAmong(found, 'of', named, lens);
      const assertions = await readAssertions(edges, publishedDates(run, lens));
      const windows = heardWindows(sources.map(readCoveringSource), lens);
      return shared(resolveTies(assertions, lens.policy, lens.validAt), request, same).map(({ organisation, memberships, intervals }) => ({
        organisation,
        memberships: shownTies(context, memberships),
        intervals: intervals.map((interval) => shownCommonInterval(interval, request.of)),
        coverage: windowsFor(windows, { tieType: 'MEMBER_OF', actors: request.of.map((id) => same.entriesOf(id)), within: organisation }),
      }));
    },
  },
};
