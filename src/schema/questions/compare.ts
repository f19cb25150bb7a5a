/** `compare`: what differs between two lenses, tie by tie, and why. */

import type { GraphQLResolveInfo } from 'graphql';
import { shownLens } from '../../model/shown-lens';
import { answerCompare } from '../../questions/compare/answer';
import { CHANGE_CAUSES } from '../../questions/compare/change-causes';
import { type ComparedLenses, type CompareInput, type CompareRequest, readCompareRequest } from '../../questions/compare/request';
import { countChanges, type TieChange } from '../../questions/compare/resolve';
import { assertRecorded, type Named } from '../../questions/shared/named/assert-recorded';
import { besideCheck } from '../../questions/shared/named/beside-check';
import { inTurns, mapInSteps, type Steps } from '../../turns';
import { responsePath } from '../execution/response-path';
import { clustersFor } from './clusters-for';
import { comparedLenses } from './comparing/compared-lenses';
import { comparisonCursors } from './comparing/comparison-cursor';
import type { QuestionContext } from './question-context';
import { recordProvenance } from './record-provenance';

export const compare = {
  Query: {
    compare: async (_: unknown, args: CompareInput, context: QuestionContext, info: GraphQLResolveInfo) => {
      const { lens, receipt, run } = context;
      const request = readCompareRequest(args);
      const cursors = comparisonCursors(args, request);
      const after = cursors.read();
      const lenses = await comparedLenses({ run }, args, lens.knownAt, after);
      const changes = await besideCheck(
        assertAllRecorded(context, request, lenses),
        widenScope(request, lenses, context).then((scope) => answerCompare(run, lenses, scope)),
      );
      const rest = after === null ? changes : changes.filter(({ tie }) => tie > after.tie);
      const page = rest.slice(0, request.first);
      const hasNextPage = rest.length > page.length;
      if (hasNextPage) receipt.truncated(responsePath(info));
      const [left, right] = [lenses.left.knownAt.seq, lenses.right.knownAt.seq];
      const shown = mapInSteps(page, function* (change) {
        return { cursor: cursors.write({ left, right, tie: change.tie }), node: yield* shownChange(change, context) };
      });
      const edges = await inTurns(shown);
      const [startCursor, endCursor] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null];
      return {
        left: shownLens(lenses.left),
        right: shownLens(lenses.right),
        edges,
        pageInfo: { hasNextPage, hasPreviousPage: rest.length < changes.length, startCursor, endCursor },
        totalCount: changes.length,
        counts: countChanges(changes, CHANGE_CAUSES),
      };
    },
  },
};

/** At most one statement. Ids must be recorded under the operation's own lens, so an earlier side may name what was recorded after it. */
async function assertAllRecorded({ run, lens }: QuestionContext, { of }: CompareRequest, { left, right }: ComparedLenses): Promise<void> {
  const named: readonly Named[] = [
    ['of', of ?? []],
    ['left.assertedBy', left.assertedBy ?? [], 'actor or source'],
    ['right.assertedBy', right.assertedBy ?? [], 'actor or source'],
  ];
  if (named.some(([, ids]) => ids.length > 0)) await assertRecorded(run, lens, named);
}

/**
 * The scope with all ids that either lens counts as the same as those named. So both lenses use the same ties, whenever the judgements were
 * recorded.
 */
async function widenScope(request: CompareRequest, { left, right }: ComparedLenses, context: QuestionContext): Promise<CompareRequest> {
  if (!request.of) return request;
  const named = request.of;
  const bothSides = [await clustersFor(context, left, named), await clustersFor(context, right, named)];
  return { ...request, of: [...new Set(bothSides.flatMap((one) => one.expandIds(named)))].sort() };
}

/** Records every assertion of the change in the receipt, and returns the change. */
function* shownChange(change: TieChange, context: QuestionContext): Steps<TieChange> {
  yield* recordProvenance(
    context,
    [change.left, change.right].filter((tie) => tie !== null),
  );
  for (const { before, after } of change.records)
    for (const assertion of [before, after]) if (assertion) context.receipt.addEvidence(assertion);
  return change;
}
