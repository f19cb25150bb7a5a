/** `paths`: how two entities are connected, each hop with its evidence. */

import type { GraphQLResolveInfo } from 'graphql';
import type { DaySpan } from '../../model/day-spans';
import type { ResolvedTie } from '../../model/resolved-tie';
import { visibleDay } from '../../model/spell';
import { answerPaths } from '../../questions/paths/answer';
import { isNotable } from '../../questions/paths/noted-along';
import { type PathInput, readPathRequest } from '../../questions/paths/request';
import { requestedStretch, type TiePath } from '../../questions/paths/resolve';
import type { DayInterval } from '../../questions/shared/traversal/day-intervals';
import { inTurns, mapInSteps } from '../../turns';
import { responsePath } from '../execution/response-path';
import { clustersFor } from './clusters-for';
import { examinedEdges } from './examined-edges';
import type { QuestionContext } from './question-context';
import { recordProvenance } from './record-provenance';
import { selectedPaths } from './selected-paths';

export const paths = {
  Query: {
    paths: async (_: unknown, args: PathInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const { lens, receipt, run } = context;
      const request = readPathRequest(args);
      const clusters = await clustersFor(context, lens, [request.from, request.to, ...request.avoid]);
      const evidence = isNotable(lens, request) && !showsTies(selectedPaths(info)) ? 'NOTED' : 'WHOLE';
      const answer = await answerPaths(run, lens, request, { clusters, evidence });
      const { cut, completeThrough, examined, unopened } = answer.found;
      if (cut !== null) receipt.truncated(responsePath(info));
      if (unopened.length > 0) receipt.mayChange(responsePath(info));
      for (const assertion of answer.noted) receipt.addEvidence(assertion);
      const shown = mapInSteps(answer.paths, function* (path) {
        for (const hop of path.hops) yield* recordProvenance(context, listTies(hop));
        return shownPath(path, lens.validAt);
      });
      return {
        paths: evidence === 'NOTED' ? answer.found.paths.map(withoutTies) : await inTurns(shown),
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

/** Whether the fields selected of a path need its ties. */
const showsTies = (selected: ReadonlySet<string>): boolean =>
  ['hops', 'interval', 'intervals'].some((name) => selected.has(`paths.${name}`));

const withoutTies = (entities: readonly string[]) => ({ length: entities.length - 1, entities });

const listTies = (hop: TiePath['hops'][number]): ResolvedTie[] => [hop, ...hop.alternatives].map(({ tie }) => tie);

function shownPath({ entities, hops, intervals }: TiePath, validAt: DaySpan | null) {
  const interval = requestedStretch(intervals, validAt);
  return { length: hops.length, entities, hops, interval: interval && shownInterval(interval), intervals: intervals.map(shownInterval) };
}

function shownInterval([first, last]: DayInterval) {
  return { start: visibleDay(first), end: visibleDay(last) };
}
