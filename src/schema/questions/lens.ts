/** `lens`: the lens in force, as data. */
import { type ShownLens, shownLens } from '../../model/shown-lens';
import type { OperationContext } from '../execution/operation-context';

export const lens = {
  Query: {
    lens: (_: unknown, __: unknown, context: OperationContext): ShownLens => shownLens(context.lens),
  },
};
