/** `dyadYears`: measures of pairs of actors, year by year, with coverage and evidence. */

import type { GraphQLResolveInfo } from 'graphql';
import type { ResolvedTie } from '../../model/resolved-tie';
import { answerDyadYears } from '../../questions/dyad-years/answer';
import { dyadCursor } from '../../questions/dyad-years/dyad-cursor';
import { dyadEvidence } from '../../questions/dyad-years/dyad-evidence';
import { type DyadYearsInput, readDyadYearsRequest } from '../../questions/dyad-years/request';
import type { DyadYear } from '../../questions/dyad-years/resolve';
import { neededEvidence } from '../../questions/shared/evidence';
import { inTurns, type Steps } from '../../turns';
import { responsePath } from '../execution/response-path';
import { clustersFor } from './clusters-for';
import type { QuestionContext, ReceiptNotes } from './question-context';
import { selectedPaths } from './selected-paths';

async function answer(_: unknown, input: DyadYearsInput, context: QuestionContext, info: GraphQLResolveInfo) {
  const request = readDyadYearsRequest(input);
  const clusters = await clustersFor(context, context.lens, request.actors);
  const evidence = neededEvidence(context.lens.policy, selectedPaths(info).has('edges.node.values.evidence'));
  const { rows, total, hasNextPage, hasPreviousPage } = await answerDyadYears(context.run, context.lens, request, { clusters, evidence });
  if (hasNextPage) context.receipt.truncated(responsePath(info));
  await inTurns(addProvenance(context.receipt, rows));
  const cursors = rows.map(dyadCursor);
  return {
    edges: rows.map((node, at) => ({ cursor: cursors[at], node })),
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null },
    totalCount: total,
  };
}

/** Records the assertions of each value in the receipt, whether or not the answer shows them. */
function* addProvenance(receipt: ReceiptNotes, rows: readonly DyadYear[]): Steps<void> {
  const noted = new Set<ResolvedTie>();
  for (const { counted } of rows.flatMap(({ values }) => values)) {
    const ties = counted.flatMap((one) => one.ties).filter((tie) => !noted.has(tie));
    for (const tie of ties) noted.add(tie);
    for (const { assertions } of ties.flatMap(({ spells }) => spells)) for (const assertion of assertions) receipt.addEvidence(assertion);
    yield;
  }
}

export const dyadYears = { Query: { dyadYears: answer }, DyadValue: { evidence: dyadEvidence } };
