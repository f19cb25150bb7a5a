/** The cursor of the next page of a list; null if the list is complete. */
import type { PageEndFragment } from '../documents/generated/graphql';

/** Reads the cursor from a connection; null if the answer does not have the connection. */
export function nextPage(connection: { readonly pageInfo: PageEndFragment } | undefined): string | null {
  return connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
}

/** For a list without page information: the id of its last row while the list is shorter than its total; otherwise null. */
export function nextAfter<Row>(rows: readonly Row[], total: number, toId: (row: Row) => string): string | null {
  const last = rows.at(-1);
  return last !== undefined && rows.length < total ? toId(last) : null;
}
