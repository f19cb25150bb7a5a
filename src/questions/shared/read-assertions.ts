/** Reads rows of edges as assertions, each with its source's date if the policy needs it. */
import type { Row } from '../../database/cypher-query';
import type { VisibleAssertion } from '../../model/visible-assertion';
import { inTurns, mapSteps } from '../../turns';
import { type EdgeRow, visibleAssertion } from './cypher/edge-row';
import type { PublishedDates } from './published-dates';

export async function readAssertions(rows: readonly Row[] | readonly EdgeRow[], published: PublishedDates): Promise<VisibleAssertion[]> {
  const edges = rows as unknown as readonly EdgeRow[];
  const readSource = ({ edge }: EdgeRow) => edge['sourceId'] as string;
  const dates = await published(await inTurns(mapSteps(edges, readSource)));
  return inTurns(mapSteps(edges, (row) => visibleAssertion(row, dates.get(readSource(row)) ?? null)));
}
