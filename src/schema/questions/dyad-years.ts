/** `dyadYears`: measures of pairs of actors, year by year, with coverage and evidence. */
import type { GraphQLResolveInfo } from 'graphql';
import { dyadCursor } from '../../model/dyad-years/dyad-cursor';
import type { DyadValue, DyadYear } from '../../model/dyad-years/dyad-values';
import { type DyadYearsInput, readDyadYearsRequest } from '../../model/dyad-years/dyad-years-request';
import { entityKindOfId } from '../../model/entity-kinds';
import type { ResolvedTie } from '../../model/resolved-tie';
import type { OperationContext } from '../execution/operation-context';
import { placeOf } from '../execution/place-of';
import type { Receipt } from '../execution/receipt';
import { findDyadYears } from './dyads/find-dyad-years';
import { sameFor } from './judged-same/find-same';

async function answer(_: unknown, input: DyadYearsInput, context: OperationContext, info: GraphQLResolveInfo) {
  const request = readDyadYearsRequest(input);
  const same = await sameFor(context, context.lens, request.actors);
  const { rows, total, hasNextPage, hasPreviousPage } = await findDyadYears(context.run, context.lens, request, same);
  if (hasNextPage) context.receipt.truncated(placeOf(info));
  tell(context.receipt, rows);
  const cursors = rows.map(dyadCursor);
  return {
    edges: rows.map((node, at) => ({ cursor: cursors[at], node })),
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null },
    totalCount: total,
  };
}

/** A value rests on assertions, whether or not they are shown beside it. */
function tell(receipt: Receipt, rows: readonly DyadYear[]): void {
  const ties = new Set(rows.flatMap(({ values }) => values.flatMap(tiesOf)));
  for (const { spells } of ties) for (const { assertions } of spells) for (const assertion of assertions) receipt.spoke(assertion);
}

function tiesOf({ counted }: DyadValue): readonly ResolvedTie[] {
  return counted.flatMap(({ ties }) => ties);
}

const isClaim = (id: string): boolean => entityKindOfId(id)?.label === 'Claim';

function evidence(value: DyadValue) {
  const things = [...new Set(value.counted.flatMap(({ thing }) => thing ?? []))].sort();
  const ties = [...new Set(tiesOf(value))].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { counted: things, ties, claims: things.filter(isClaim) };
}

export const dyadYears = { Query: { dyadYears: answer }, DyadValue: { evidence } };
