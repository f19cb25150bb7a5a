/** `paths`: how two entities are connected, each hop with its evidence. */

import type { GraphQLResolveInfo } from 'graphql';
import type { DaySpan } from '../../model/day-spans';
import type { ResolvedTie } from '../../model/resolved-tie';
import { visibleDay } from '../../model/spell';
import { findPaths } from '../../questions/paths/find-paths';
import { type PathInput, readPathRequest, SEARCH_LIMITS } from '../../questions/paths/path-request';
import { stretchAsked, type TiePath } from '../../questions/paths/tie-paths';
import type { DayInterval } from '../../questions/travel/day-intervals';
import { inTurns, mapInSteps } from '../../turns';
import { placeOf } from '../execution/place-of';
import { examinedEdges } from './examined-edges';
import type { QuestionContext } from './question-context';
import { sameFor } from './same-for';
import { shownTies } from './shown-ties';

export const paths = {
  Query: {
    paths: async (_: unknown, args: PathInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const { lens, receipt, run } = context;
      const request = readPathRequest(args);
      const same = await sameFor(context, lens, [request.from, request.to, ...request.avoid]);
      const answer = await findPaths(run, lens, request, SEARCH_LIMITS, same);
      const { cut, completeThrough, examined, unopened } = answer.found;
      if (cut !== null) receipt.truncated(placeOf(info));
      if (unopened.length > 0) receipt.mayChange(placeOf(info));
      const shown = mapInSteps(answer.paths, function* (path) {
        for (const hop of path.hops) yield* shownTies(context, tiesOf(hop));
        return shownPath(path, lens.validAt);
      });
      return {
        paths: await inTurns(shown),
        semantics: request.semantics,
        policy: lens.policy,
        truncated: cut !== null,
        truncatedBy: cut,
        completeThrough,
        examined,
        unopened,
      };
    },
  },
  PathAnswer: { examined: examinedEdges },
  UnopenedEntity: { entity: ({ id }: { readonly id: string }) => id },
};

const tiesOf = (hop: TiePath['hops'][number]): ResolvedTie[] => [hop, ...hop.alternatives].map(({ tie }) => tie);

function shownPath({ entities, hops, intervals }: TiePath, validAt: DaySpan | null) {
  const interval = stretchAsked(intervals, validAt);
  return { length: hops.length, entities, hops, interval: interval && shownInterval(interval), intervals: intervals.map(shownInterval) };
}

function shownInterval([first, last]: DayInterval) {
  return { start: visibleDay(first), end: visibleDay(last) };
}
