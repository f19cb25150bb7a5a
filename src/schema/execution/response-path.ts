/** The path of a field in an answer, for messages and the receipt. */
import type { GraphQLResolveInfo } from 'graphql';

/** The response keys that lead to the field, without positions in lists: "states.edges.node.membershipsConnection". */
export function responsePath({ path }: Pick<GraphQLResolveInfo, 'path'>): string {
  const keys: string[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) {
    if (typeof at.key === 'string') keys.unshift(at.key);
  }
  return keys.join('.');
}
