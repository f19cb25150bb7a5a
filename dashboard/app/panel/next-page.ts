/** Where the next page of a list begins; null where the list is whole. */
import type { PageEndFragment } from '../documents/generated/graphql';

/** Of a connection, which tells it; null where the answer has none. */
export function nextPage(connection: { readonly pageInfo: PageEndFragment } | undefined): string | null {
  return connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
}

/** Of a list that goes on after the id of its last row, as long as it is shorter than its total. */
export function nextAfter<Row>(rows: readonly Row[], total: number, toId: (row: Row) => string): string | null {
  const last = rows.at(-1);
  return last !== undefined && rows.length < total ? toId(last) : null;
}
