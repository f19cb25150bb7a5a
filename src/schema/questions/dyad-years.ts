/** `dyadYears`: measures of pairs of actors, year by year, with coverage and evidence. */

import type { GraphQLResolveInfo } from 'graphql';
import type { ResolvedTie } from '../../model/resolved-tie';
import { dyadCursor } from '../../questions/dyad-years/dyad-cursor';
import { dyadEvidence } from '../../questions/dyad-years/dyad-evidence';
import type { DyadYear } from '../../questions/dyad-years/dyad-values';
import { type DyadYearsInput, readDyadYearsRequest } from '../../questions/dyad-years/dyad-years-request';
import { findDyadYears } from '../../questions/dyad-years/find-dyad-years';
import { inTurns, type Steps } from '../../turns';
import { placeOf } from '../execution/place-of';
import type { QuestionContext, ReceiptNotes } from './question-context';
import { sameFor } from './same-for';

async function answer(_: unknown, input: DyadYearsInput, context: QuestionContext, info: GraphQLResolveInfo) {
  const request = readDyadYearsRequest(input);
  const same = await sameFor(context, context.lens, request.actors);
  const { rows, total, hasNextPage, hasPreviousPage } = await findDyadYears(context.run, context.lens, request, { same });
  if (hasNextPage) context.receipt.truncated(placeOf(info));
  await inTurns(note(context.receipt, rows));
  const cursors = rows.map(dyadCursor);
  return {
    edges: rows.map((node, at) => ({ cursor: cursors[at], node })),
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null },
    totalCount: total,
  };
}

/** A value rests on assertions, whether or not they are shown beside it. */
function* note(receipt: ReceiptNotes, rows: readonly DyadYear[]): Steps<void> {
  const noted = new Set<ResolvedTie>();
  for (const { counted } of rows.flatMap(({ values }) => values)) {
    const ties = counted.flatMap((one) => one.ties).filter((tie) => !noted.has(tie));
    for (const tie of ties) noted.add(tie);
    for (const { assertions } of ties.flatMap(({ spells }) => spells)) for (const assertion of assertions) receipt.spoke(assertion);
    yield;
  }
}

export const dyadYears = { Query: { dyadYears: answer }, DyadValue: { evidence: dyadEvidence } };
