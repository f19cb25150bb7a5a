/** The field `examined` of a search. */
import type { GraphQLResolveInfo } from 'graphql';
import { responsePath } from '../execution/response-path';
import type { QuestionContext } from './question-context';

/** The database counts the edges of an entity as they are stored now, including later recordings. */
export function examinedEdges(
  { examined }: { readonly examined: number },
  _: unknown,
  { receipt }: QuestionContext,
  info: GraphQLResolveInfo,
): number {
  receipt.mayChange(responsePath(info));
  return examined;
}
